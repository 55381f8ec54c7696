package org.gatefold.player.audio.vlcj;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much sound an MP4 file holds without its encoder's padding (ISO/IEC 14496-12: {@code mdhd}, {@code elst},
 * {@code stts} of the first sound track). libvlc plays the padding of the last block; whoever knows the length cuts it.
 */
final class Mp4Length {
    /** Below this many ticks a second an edit list is too coarse to cut by. */
    private static final long FINE = 8_000;

    private static final int MOST_BOXES = 2_000;

    private final PlacedBytes file;
    private int boxes;

    private Mp4Length(PlacedBytes file) {
        this.file = file;
    }

    /** A box: its kind and where its content lies. */
    private record Box(String kind, long from, long to) {}

    static Optional<Long> frames(Path path, int rate) {
        try (FileChannel file = FileChannel.open(path)) {
            return frames(file::read, file.size(), rate);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The frames to be heard when it is decoded from its start to {@code rate}; empty when it does not say. */
    static Optional<Long> frames(PlacedBytes file, long size, int rate) {
        try {
            Mp4Length reader = new Mp4Length(file);
            Box movie = reader.child(new Box("", 0, size), "moov");
            return movie == null ? Optional.empty() : reader.ofMovie(movie, rate);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // then libvlc's word stands
        }
    }

    private Optional<Long> ofMovie(Box movie, int rate) throws IOException {
        long movieTicks = ticksASecond(child(movie, "mvhd"));
        for (Box track = child(movie, "trak"); track != null; track = next(track, movie, "trak")) {
            Box media = child(track, "mdia");
            if (media != null && isSound(child(media, "hdlr"))) {
                return ofTrack(track, media, movieTicks, rate);
            }
        }
        return Optional.empty();
    }

    private Optional<Long> ofTrack(Box track, Box media, long movieTicks, int rate) throws IOException {
        Box header = child(media, "mdhd");
        Box edits = child(child(track, "edts"), "elst");
        Box times = child(child(child(media, "minf"), "stbl"), "stts");
        if (header == null
                || edits == null
                || times == null
                || read(edits, 4, 4).getInt() != 1) {
            return Optional.empty();
        }
        long ticks = ticksASecond(header);
        boolean wide = read(edits, 0, 1).get() == 1;
        ByteBuffer edit = read(edits, 8, wide ? 16 : 8);
        long segment = wide ? edit.getLong() : Integer.toUnsignedLong(edit.getInt());
        long start = wide ? edit.getLong() : edit.getInt();
        long block = Integer.toUnsignedLong(read(times, 12, 4).getInt());
        if (ticks <= 0 || movieTicks <= 0 || start < 0 || block <= 0) {
            return Optional.empty();
        }
        double seconds =
                movieTicks >= FINE ? segment / (double) movieTicks : (duration(header) - start) / (double) ticks;
        double lost = (block - start % block)
                % block
                / (double) ticks; // libvlc drops a block that begins before the edit whole
        long frames = Math.round((seconds - lost) * rate);
        return frames > 0 ? Optional.of(frames) : Optional.empty();
    }

    private boolean isSound(@Nullable Box handler) throws IOException {
        return handler != null && kind(read(handler, 8, 4)).equals("soun");
    }

    /** Of {@code mvhd} and {@code mdhd}, which begin alike. */
    private long ticksASecond(@Nullable Box header) throws IOException {
        return header == null
                ? 0
                : Integer.toUnsignedLong(
                        read(header, isWide(header) ? 20 : 12, 4).getInt());
    }

    private long duration(Box header) throws IOException {
        return isWide(header)
                ? read(header, 24, 8).getLong()
                : Integer.toUnsignedLong(read(header, 16, 4).getInt());
    }

    private boolean isWide(Box header) throws IOException {
        return read(header, 0, 1).get() == 1;
    }

    private @Nullable Box child(@Nullable Box parent, String kind) throws IOException {
        return parent == null ? null : find(parent.from(), parent.to(), kind);
    }

    private @Nullable Box next(Box box, Box parent, String kind) throws IOException {
        return find(box.to(), parent.to(), kind);
    }

    private @Nullable Box find(long from, long to, String kind) throws IOException {
        for (long at = from; at + 8 <= to && boxes++ < MOST_BOXES; ) {
            ByteBuffer head = bytes(at, 8);
            long size = Integer.toUnsignedLong(head.getInt());
            String found = kind(head);
            long header = 8;
            if (size == 1) {
                size = bytes(at + 8, 8).getLong();
                header = 16;
            }
            long end = size == 0 ? to : at + size;
            if (end < at + header || end > to) {
                return null;
            }
            if (found.equals(kind)) {
                return new Box(kind, at + header, end);
            }
            at = end;
        }
        return null;
    }

    private ByteBuffer read(Box box, int offset, int length) throws IOException {
        if (box.from() + offset + length > box.to()) {
            throw new IllegalArgumentException("a box that is too short");
        }
        return bytes(box.from() + offset, length);
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new IllegalArgumentException("a box beyond the end");
            }
        }
        return bytes.flip();
    }

    private static String kind(ByteBuffer bytes) {
        byte[] name = new byte[4];
        bytes.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
