package org.gatefold.player.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The checksums of Ogg pages (RFC 3533, 6): without the right one no reader but ours takes a page. */
final class OggSums {
    private static final int HEADER = 27;
    private static final int SUM = 22;
    private static final int POLYNOMIAL = 0x04C11DB7;

    private OggSums() {}

    /** Makes those of every page right again. */
    static void renew(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + HEADER <= file.length) {
            int segments = file[at + 26] & 0xFF;
            int end = at + HEADER + segments;
            for (int i = 0; i < segments; i++) {
                end += file[at + HEADER + i] & 0xFF;
            }
            bytes.putInt(at + SUM, 0);
            bytes.putInt(at + SUM, sum(file, at, end));
            at = end;
        }
    }

    private static int sum(byte[] bytes, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum ^= bytes[i] << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ POLYNOMIAL : sum << 1;
            }
        }
        return sum;
    }
}
