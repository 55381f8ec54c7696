package org.gatefold.player.audio.line;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.SourceDataLine;
import org.gatefold.player.audio.AudioOutput;

/** An open line of javax.sound with a buffer of about 100 ms. */
final class JavaSoundOutput implements AudioOutput {
    private static final int FRAME = 4;

    private final SourceDataLine line;
    private final int capacity;

    JavaSoundOutput(SourceDataLine line) {
        this.line = line;
        capacity = line.getBufferSize();
    }

    @Override
    public int rate() {
        return (int) line.getFormat().getSampleRate();
    }

    @Override
    public int room() {
        return line.available() / FRAME;
    }

    @Override
    public int held() {
        return Math.max(0, capacity - line.available()) / FRAME;
    }

    @Override
    public void write(short[] pcm, int frames) {
        byte[] bytes = new byte[frames * FRAME];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(pcm, 0, frames * 2);
        int taken = line.write(bytes, 0, bytes.length);
        if (taken < bytes.length) {
            throw new IllegalStateException("the line took " + taken + " of " + bytes.length + " bytes");
        }
    }

    @Override
    public void start() {
        line.start();
    }

    @Override
    public void stop() {
        line.stop();
    }

    @Override
    public void flush() {
        line.flush();
    }

    @Override
    public void close() {
        line.close();
    }
}
