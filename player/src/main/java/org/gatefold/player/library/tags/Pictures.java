package org.gatefold.player.library.tags;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.art.ArtworkStore;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the cover among a file's pictures: the front cover, else one of no stated kind, else the first. On request it
 * keeps the others too, as many as a sleeve has.
 */
final class Pictures {
    /** The picture types of ID3v2 APIC, which FLAC and MP4 readers share. */
    static final int UNKNOWN = 0;

    static final int FRONT = 3;

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;

    private final boolean keepsAll;
    private final List<TagPicture> all = new ArrayList<>();
    private byte @Nullable [] best;
    private int bestRank = Integer.MAX_VALUE;

    Pictures() {
        this(false);
    }

    private Pictures(boolean keepsAll) {
        this.keepsAll = keepsAll;
    }

    /** Which also {@linkplain #all() keeps} those that are not the cover. */
    static Pictures keepingAll() {
        return new Pictures(true);
    }

    void take(int type, @Nullable String called, byte @Nullable [] picture) {
        if (picture == null || picture.length == 0 || picture.length > ArtworkStore.LARGEST) {
            return;
        }
        int rank = type == FRONT ? 0 : type == UNKNOWN ? 1 : 2;
        if (rank < bestRank) {
            best = picture;
            bestRank = rank;
        }
        if (keepsAll && all.size() < MOST) {
            String name =
                    called == null ? "" : called.replaceAll("\\p{Cntrl}", " ").strip();
            all.add(new TagPicture(type, name.substring(0, Math.min(name.length(), LONGEST_NAME)), picture));
        }
    }

    /** Every picture, in the file's order, where they are kept. */
    List<TagPicture> all() {
        return List.copyOf(all);
    }

    /** Takes a FLAC picture block (RFC 9639, 8.8). */
    void takeFlac(ByteBuffer block) {
        ByteBuffer in = block.order(ByteOrder.BIG_ENDIAN);
        if (in.remaining() < 32) {
            return;
        }
        int type = in.getInt();
        Optional<byte[]> mimeType = counted(in);
        Optional<byte[]> description = counted(in);
        if (mimeType.isPresent() && description.isPresent() && in.remaining() >= 20) {
            in.position(in.position() + 16);
            int length = in.getInt();
            if (length > 0 && length <= in.remaining()) {
                byte[] picture = new byte[length];
                in.get(picture);
                take(type, new String(description.get(), StandardCharsets.UTF_8), picture);
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

    private static Optional<byte[]> counted(ByteBuffer in) {
        if (in.remaining() < 4) {
            return Optional.empty();
        }
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return Optional.of(bytes);
    }
}
