package org.gatefold.player.offline.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ServerSaying;
import org.gatefold.player.source.StreamWish;
import org.gatefold.sync.said.SaidException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one song into a file: first beside its place, named {@code .part}, and there at once and whole when all of it
 * has come and is safe on the disk. What came of a broken one is gone on with where the server still has that file.
 */
final class Fetching implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;
    /** No song is larger; a server that never ends does not fill the disk. */
    private static final long LARGEST = 4_000_000_000L;

    private final Throttle throttle;
    private final BooleanSupplier ended;
    private volatile @Nullable AudioStream current;

    /** What came: all of it, or not yet. */
    sealed interface Result {
        /** The file is there; its size in bytes, and its SHA-256. */
        record Whole(long size, String sha256) implements Result {}

        /** It was told to end; what came lies ready to be gone on with. */
        record Ended() implements Result {}
    }

    Fetching(Throttle throttle, BooleanSupplier ended) {
        this.throttle = throttle;
        this.ended = ended;
    }

    /** The place of what has come so far. */
    static Path part(Path place) {
        return place.resolveSibling(place.getFileName() + ".part");
    }

    /**
     * Blocks for as long as it takes.
     *
     * @param size how large the server says the original is, 0 when it does not
     * @param progress hears of the bytes that are there
     * @throws IOException from the server or from the disk; what came so far stays for the next try
     */
    Result fetch(MusicSource source, String song, long size, int kilobits, Path place, LongConsumer progress)
            throws IOException {
        Path part = part(place);
        long have = kilobits == 0 && Files.exists(part) ? Files.size(part) : 0;
        if (size > 0 && have > size) {
            have = 0;
        }
        OptionalLong known = size > 0 ? OptionalLong.of(size) : OptionalLong.empty();
        StreamWish wish =
                kilobits == 0 ? new StreamWish.Copy(known) : new StreamWish.Transcoded("mp3", kilobits, Duration.ZERO);
        long total = have;
        if (have == 0 || have != size) {
            try (AudioStream stream = source.open(song, wish, have)) {
                current = stream;
                total = write(stream, part, progress);
            } finally {
                current = null;
            }
        }
        if (total < 0) {
            return new Result.Ended();
        }
        String sha256 = checksum(part);
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Result.Whole(total, sha256);
    }

    /** Ends a read that waits for the server. Any thread. */
    @Override
    public void close() throws IOException {
        AudioStream stream = current;
        if (stream != null) {
            stream.close();
        }
    }

    /** How many bytes the file has at the end; -1 when it was told to end before. */
    private long write(AudioStream stream, Path part, LongConsumer progress) throws IOException {
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(stream.firstByte());
            file.position(stream.firstByte());
            long at = stream.firstByte();
            byte[] chunk = new byte[CHUNK];
            InputStream bytes = stream.bytes();
            for (int got = bytes.read(chunk); got >= 0; got = bytes.read(chunk)) {
                if (ended.getAsBoolean()) {
                    return -1;
                }
                ByteBuffer some = ByteBuffer.wrap(chunk, 0, got);
                while (some.hasRemaining()) {
                    file.write(some);
                }
                at += got;
                if (at > LARGEST) {
                    throw new SaidException(ServerSaying.SENT_TOO_MUCH.with());
                }
                progress.accept(at);
                throttle.passed(got);
            }
            if (stream.total().isPresent() && stream.total().getAsLong() != at) {
                throw new SaidException(ServerSaying.SENT_TOO_LITTLE.with());
            }
            file.force(true);
            return at;
        }
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
                digest.update(chunk, 0, got);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
