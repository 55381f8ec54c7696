package org.gatefold.player.library.facts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of some of a file's bytes, by which a file that names nothing is known again. */
public final class FileSample {
    private static final int SAMPLE = 16 * 1024;

    private FileSample() {}

    /** The size and three stretches of the bytes: enough to tell recordings apart, cheap for any size. */
    public static String of(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = file.length();
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).flip());
            for (long at : new long[] {0, size / 2, Math.max(0, size - SAMPLE)}) {
                byte[] stretch = new byte[(int) Math.min(SAMPLE, size - at)];
                file.seek(at);
                file.readFully(stretch);
                digest.update(stretch);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
