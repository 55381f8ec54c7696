package org.gatefold.player.lyrics.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalDouble;
import org.gatefold.player.library.tags.Bytes;

/** How long one frame of MPEG audio is, by the header of the first (ISO 11172-3, 13818-3). */
final class MpegFrame {
    private static final int SEARCHED = 64 * 1024;
    private static final int[] RATES = {44_100, 48_000, 32_000};

    private MpegFrame() {}

    /** In milliseconds; empty where no frame begins soon after that place. */
    static OptionalDouble millis(Bytes file, long from) throws IOException {
        ByteBuffer sound = file.upTo(Math.min(from, file.size()), SEARCHED);
        for (int at = 0; at + 4 <= sound.limit(); at++) {
            int header = sound.getInt(at);
            int version = header >>> 19 & 3;
            int layer = header >>> 17 & 3;
            int rate = header >>> 10 & 3;
            if (header >>> 21 == 0x7FF && version != 1 && layer != 0 && rate != 3 && (header >>> 12 & 15) != 15) {
                int halved = version == 3 ? 1 : version == 2 ? 2 : 4;
                int samples = layer == 3 ? 384 : layer == 1 && version != 3 ? 576 : 1152;
                return OptionalDouble.of(samples * 1000.0 * halved / RATES[rate]);
            }
        }
        return OptionalDouble.empty();
    }
}
