package org.gatefold.player.audio.line;

import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.gatefold.player.audio.AudioDevice;
import org.gatefold.player.audio.AudioOutput;
import org.gatefold.player.audio.NoOutputException;
import org.gatefold.player.audio.PlaySaying;

/** The system's standard output by javax.sound: at 44.1 kHz, or 48 kHz where that is all it takes. */
public final class JavaSoundDevice implements AudioDevice {
    private static final List<Integer> RATES = List.of(44_100, 48_000);

    @Override
    public void check() throws NoOutputException {
        open().close();
    }

    @Override
    public AudioOutput open() throws NoOutputException {
        NoOutputException refusal = new NoOutputException(PlaySaying.NO_DEVICE.with());
        for (int rate : RATES) {
            AudioFormat format = new AudioFormat(rate, 16, 2, true, false);
            try {
                SourceDataLine line =
                        (SourceDataLine) AudioSystem.getLine(new DataLine.Info(SourceDataLine.class, format));
                line.open(format, rate / 10 * format.getFrameSize());
                return new JavaSoundOutput(line);
            } catch (LineUnavailableException e) {
                refusal = new NoOutputException(PlaySaying.DEVICE_IN_USE.with(), e);
            } catch (IllegalArgumentException | SecurityException e) {
                refusal.addSuppressed(e);
            }
        }
        throw refusal;
    }
}
