package org.gatefold.player.library.tags;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.gatefold.player.library.art.ArtworkStore;
import org.jspecify.annotations.Nullable;

/** Chooses the cover among a file's pictures: the front cover, else one of no stated kind, else the first. */
final class Pictures {
    /** The picture types of ID3v2 APIC, which FLAC and MP4 readers share. */
    static final int UNKNOWN = 0;

    static final int FRONT = 3;

    private byte @Nullable [] best;
    private int bestRank = Integer.MAX_VALUE;

    void take(int type, byte @Nullable [] picture) {
        int rank = type == FRONT ? 0 : type == UNKNOWN ? 1 : 2;
        if (picture != null && picture.length > 0 && picture.length <= ArtworkStore.LARGEST && rank < bestRank) {
            best = picture;
            bestRank = rank;
        }
    }

    /** Takes a FLAC picture block (RFC 9639, 8.8). */
    void takeFlac(ByteBuffer block) {
        ByteBuffer in = block.order(ByteOrder.BIG_ENDIAN);
        if (in.remaining() < 32) {
            return;
        }
        int type = in.getInt();
        boolean mimeType = skipCounted(in);
        boolean description = skipCounted(in);
        if (mimeType && description && in.remaining() >= 20) {
            in.position(in.position() + 16);
            int length = in.getInt();
            if (length > 0 && length <= in.remaining()) {
                byte[] picture = new byte[length];
                in.get(picture);
                take(type, picture);
            }
        }
    }

    /** Whether that picture is the front, or may be: of a back or a booklet it is sure that they are not. */
    boolean isFront() {
        return bestRank <= 1;
    }

    Optional<byte[]> cover() {
        return Optional.ofNullable(best);
    }

    private static boolean skipCounted(ByteBuffer in) {
        if (in.remaining() < 4) {
            return false;
        }
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            return false;
        }
        in.position(in.position() + length);
        return true;
    }
}
