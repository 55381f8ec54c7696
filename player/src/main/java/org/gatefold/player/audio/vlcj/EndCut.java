package org.gatefold.player.audio.vlcj;

import java.util.Arrays;
import org.gatefold.player.audio.PcmRing;

/**
 * Lets PCM through up to the length a file states and leaves out the padding after it. Where there is far more, the file
 * lied, and nothing is left out. On the decoder's thread only.
 */
final class EndCut {
    private final PcmRing ring;
    private final short[] beyond;
    private long left;
    private int kept;

    /** {@code most} frames after {@code length} can be padding. */
    EndCut(PcmRing ring, long length, int most) {
        this.ring = ring;
        left = length;
        beyond = new short[most * 2];
    }

    /** Takes frames and says how many of them went on. */
    int write(short[] pcm, int frames) {
        int wanted = (int) Math.min(frames, left);
        left -= wanted;
        int written = ring.write(pcm, wanted);
        return wanted == frames ? written : written + keep(Arrays.copyOfRange(pcm, wanted * 2, frames * 2));
    }

    private int keep(short[] rest) {
        if (kept + rest.length <= beyond.length) {
            System.arraycopy(rest, 0, beyond, kept, rest.length);
            kept += rest.length;
            return 0;
        }
        left = Long.MAX_VALUE;
        return ring.write(beyond, kept / 2) + ring.write(rest, rest.length / 2);
    }
}
