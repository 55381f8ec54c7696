package org.gatefold.player;

import org.gatefold.player.audio.AudioDevice;
import org.gatefold.player.audio.line.JavaSoundDevice;
import org.gatefold.player.audio.line.SilentOutput;

/** Where the sound goes: the system's own output, or nowhere on machines that have none. */
final class Output {
    private Output() {}

    static AudioDevice chosen() {
        return "silent".equals(System.getProperty(Player.AUDIO_PROPERTY))
                ? SilentOutput.device()
                : new JavaSoundDevice();
    }
}
