package org.gatefold.player.library.tags;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Refuses files whose tags would make a parser take more memory than any tag is worth, before one that believes every
 * length sees them: jaudiotagger makes room for what a frame, an atom or a chunk claims to be, unpacked or not.
 */
final class Bounds {
    /** The most that all tags of a file may take. */
    static final int LARGEST_TAGS = 48 * 1024 * 1024;

    /** The most that one part of them may become when it is unpacked. */
    private static final int LARGEST_PART = 16 * 1024 * 1024;

    private static final int MOST_FRAMES = 20_000;
    private static final int MOST_ATOMS = 10_000;
    private static final int FRAME_HEADER = 10;
    private static final int WORTH_LOOKING = 16;

    private Bounds() {}

    /** {@code sound} is where the sound begins after an ID3v2 tag, 0 where there is none. */
    static void check(Bytes file, AudioKind kind, long sound) throws IOException, UnreadableFile {
        switch (kind) {
            case MP3 -> frames(file, sound);
            case M4A -> atoms(file);
            case WAV -> chunks(file);
            case FLAC, OGG -> {} // our own readers check as they go
        }
    }

    /** ID3v2.3 and 2.4 (id3.org): packed frames say how long they will be. */
    private static void frames(Bytes file, long end) throws IOException, UnreadableFile {
        if (end < FRAME_HEADER) {
            return;
        }
        int version = file.at(3, 1).get(0);
        long at = FRAME_HEADER;
        for (int i = 0; version >= 3 && at + FRAME_HEADER + WORTH_LOOKING <= end; i++) {
            ByteBuffer frame = file.upTo(at, FRAME_HEADER + WORTH_LOOKING);
            if (frame.remaining() < FRAME_HEADER + WORTH_LOOKING || frame.get(0) == 0) {
                return;
            }
            if (i > MOST_FRAMES) {
                throw new UnreadableFile(FileSaying.ENDLESS_TAG.with());
            }
            int size = version == 3 ? frame.getInt(4) : synchsafe(frame, 4);
            boolean packed = (frame.get(9) & (version == 3 ? 0x80 : 0x08)) != 0;
            int unpacked = version == 3 ? frame.getInt(10) : synchsafe(frame, 10);
            if (packed && (unpacked < 0 || unpacked > LARGEST_PART)) {
                throw new UnreadableFile(FileSaying.PACKED_TOO_LARGE.with());
            }
            if (size < 0) {
                return;
            }
            at += FRAME_HEADER + (long) size;
        }
    }

    /** ISO/IEC 14496-12, 4.2: the atom of all tags is read as a whole. */
    private static void atoms(Bytes file) throws IOException, UnreadableFile {
        long at = 0;
        for (int i = 0; at + 8 <= file.size(); i++) {
            ByteBuffer head = file.upTo(at, 16);
            long size = head.getInt(0) & 0xFFFF_FFFFL;
            if (size == 1 && head.remaining() == 16) {
                size = head.getLong(8);
            } else if (size == 0) {
                size = file.size() - at;
            }
            boolean media = name(head, 4).equals("mdat") || name(head, 4).equals("free");
            if (!media && size > LARGEST_TAGS || i > MOST_ATOMS) {
                throw new UnreadableFile(FileSaying.TAGS_TOO_LARGE.with(LARGEST_TAGS / (1024 * 1024)));
            }
            if (size < 8 || size > file.size() - at && !media) {
                throw new UnreadableFile(FileSaying.TOO_SHORT.with());
            }
            at += size;
        }
    }

    /** RIFF chunks: those of tags are read as a whole. */
    private static void chunks(Bytes file) throws IOException, UnreadableFile {
        long at = 12;
        for (int i = 0; at + 8 <= file.size() && i < MOST_ATOMS; i++) {
            ByteBuffer head = file.at(at, 8).order(ByteOrder.LITTLE_ENDIAN);
            long size = head.getInt(4) & 0xFFFF_FFFFL;
            String name = name(head, 0).toUpperCase(java.util.Locale.ROOT);
            if (!name.equals("DATA") && size > LARGEST_TAGS) {
                throw new UnreadableFile(FileSaying.TAGS_TOO_LARGE.with(LARGEST_TAGS / (1024 * 1024)));
            }
            at += 8 + size + (size & 1);
        }
    }

    /** Four bytes of seven bits. */
    static int synchsafe(ByteBuffer bytes, int at) {
        return (bytes.get(at) & 0x7F) << 21
                | (bytes.get(at + 1) & 0x7F) << 14
                | (bytes.get(at + 2) & 0x7F) << 7
                | bytes.get(at + 3) & 0x7F;
    }

    private static String name(ByteBuffer bytes, int at) {
        byte[] name = new byte[4];
        bytes.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
