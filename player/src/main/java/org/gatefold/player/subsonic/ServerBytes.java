package org.gatefold.player.subsonic;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.Response;

/**
 * The bytes of an answer as they come in. Says in our words when they stop too early; closing it in the middle ends the
 * request, from any thread.
 */
final class ServerBytes extends InputStream {
    private final InputStream in;
    private final Response response;
    private final Call call;
    private final OptionalLong expected;
    /** OkHttp's bodies belong to one thread at a time; only the call can be ended from another. */
    private final ReentrantLock reading = new ReentrantLock();

    private long read;
    private volatile boolean ended;

    /** @param in what is left of the response's body; {@code expected} how many bytes that must be */
    ServerBytes(InputStream in, Response response, Call call, OptionalLong expected) {
        this.in = in;
        this.response = response;
        this.call = call;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        reading.lock();
        try {
            return next(bytes, offset, length);
        } finally {
            reading.unlock();
        }
    }

    private int next(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(bytes, offset, length);
        } catch (IOException e) {
            throw Failures.brokenOff(e);
        }
        if (count >= 0) {
            read += count;
            return count;
        }
        if (expected.isPresent() && read < expected.getAsLong()) {
            throw Failures.brokenOff(new IOException("the end came too early"));
        }
        ended = true;
        return -1;
    }

    @Override
    public void close() {
        if (!ended) {
            // whoever reads just now stops at once
            call.cancel();
        }
        reading.lock();
        try {
            response.close();
        } finally {
            reading.unlock();
        }
    }
}
