package org.gatefold.player.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatefold.player.audio.ByteSource;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.sync.said.SaidException;

/** One deck's view of a stream; what it waits for it gets first. */
final class StreamReader implements ByteSource {
    private static final Duration LONG = Duration.ofDays(1);

    private final StreamBuffer buffer;
    private final BufferFile file;
    private volatile boolean closed;

    StreamReader(StreamBuffer buffer, BufferFile file) {
        this.buffer = buffer;
        this.file = file;
        buffer.readers(1);
    }

    @Override
    public OptionalLong length() {
        return buffer.length();
    }

    @Override
    public Duration startsAt() throws IOException {
        return buffer.await(buffer::heading, -1, LONG, () -> closed)
                .map(Heading::startsAt)
                .orElse(Duration.ZERO);
    }

    @Override
    public int read(long at, byte[] into, int most) throws IOException {
        long end = buffer.await(() -> readableTo(at), at, LONG, () -> closed).orElse(at);
        int count = (int) Math.min(most, end - at);
        if (count <= 0) {
            return -1;
        }
        try {
            file.read(at, into, count);
        } catch (IOException e) {
            throw new SaidException(PlaySaying.DISK.with(), e);
        }
        return count;
    }

    @Override
    public long ahead(long at) {
        return buffer.missingFrom(at) - at;
    }

    @Override
    public boolean isWhole() {
        return buffer.isWhole();
    }

    @Override
    public boolean await(long at, long bytes, Duration atMost) throws IOException {
        return buffer.await(() -> enough(at, bytes), -1, atMost, () -> closed).isPresent();
    }

    private Optional<Long> readableTo(long at) {
        long end = buffer.missingFrom(at);
        return end > at || buffer.isEnd(at) ? Optional.of(end) : Optional.empty();
    }

    private Optional<Long> enough(long at, long bytes) {
        long end = buffer.missingFrom(at);
        return end - at >= bytes || buffer.isEnd(end) ? Optional.of(end) : Optional.empty();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            buffer.readers(-1);
        }
    }
}
