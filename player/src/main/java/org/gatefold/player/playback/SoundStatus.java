package org.gatefold.player.playback;

import org.gatefold.sync.said.Said;

/** Whether there is something to decode with and something to hear with. */
public sealed interface SoundStatus {
    /** Still looking; libvlc takes up to half a second to load. */
    record Looking() implements SoundStatus {}

    /** All is there. */
    record Ready(String libVlcVersion) implements SoundStatus {}

    /** libvlc is not installed; {@code command} installs it on this system, and may be empty where a download is the way. */
    record NoLibVlc(String command, String download) implements SoundStatus {}

    /** There is no output to play to. */
    record NoDevice(Said reason) implements SoundStatus {}
}
