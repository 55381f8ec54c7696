package org.gatefold.player.audio.line;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.SourceDataLine;
import org.gatefold.player.audio.AudioOutput;

/**
 * An open line of javax.sound with a short buffer. What the line says of its own buffer is held against the clock: after
 * it ran dry, a line on PulseAudio's ALSA plug-in claims to be full until it is written to, or emptier than empty. And
 * because such a line forgets what it holds when it is stopped, it never is: it runs dry, in a tenth of a second.
 */
final class JavaSoundOutput implements AudioOutput {
    private static final int FRAME = 4;
    private static final long DOUBT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SourceDataLine line;
    private final int capacity;
    private final Drain drain;
    private int mostFree;
    private int lead;

    JavaSoundOutput(SourceDataLine line) {
        this.line = line;
        capacity = line.getBufferSize() / FRAME;
        drain = new Drain(rate(), System::nanoTime);
        drain.start();
    }

    @Override
    public int rate() {
        return (int) line.getFormat().getSampleRate();
    }

    @Override
    public int room() {
        int free = free();
        mostFree = Math.max(mostFree, free);
        return free == 0 && hasRunDry() ? capacity : free;
    }

    @Override
    public int held() {
        return Math.max(0, Math.min(capacity - free(), drain.held()) - lead);
    }

    @Override
    public void write(short[] pcm, int frames) {
        byte[] bytes = new byte[frames * FRAME];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(pcm, 0, frames * 2);
        write(bytes);
        lead = 0;
    }

    private void write(byte[] bytes) {
        int taken = line.write(bytes, 0, bytes.length);
        if (taken < bytes.length) {
            throw new IllegalStateException("the line took " + taken + " of " + bytes.length + " bytes");
        }
        drain.add(bytes.length / FRAME);
        mostFree = 0;
    }

    /** Begins with a little silence, because the first moments of a line that ran dry may not be heard. */
    @Override
    public void start() {
        line.start();
        if (drain.held() == 0) {
            int silence = rate() / 50;
            write(new byte[silence * FRAME]);
            lead = silence;
        }
    }

    @Override
    public void stop() {}

    @Override
    public void flush() {
        line.flush();
        drain.clear();
        lead = 0;
    }

    @Override
    public void close() {
        line.close();
    }

    /** Full and stuck looks the same, but then it did not empty after the last write; in doubt, wait a second. */
    private boolean hasRunDry() {
        return drain.held() == 0 && (mostFree > capacity / 2 || drain.emptyFor() > DOUBT_NANOS);
    }

    private int free() {
        return Math.clamp(line.available() / FRAME, 0, capacity);
    }
}
