package org.gatefold.remote.music;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the blocks before the sound of a FLAC file (RFC 9639, 8). */
final class FlacFile {
    private static final int MAGIC = 0x664C6143;
    private static final int STREAM_INFO = 0;
    private static final int COMMENTS = 4;
    private static final int PICTURE = 6;
    private static final int MOST_BLOCKS = 200;

    private FlacFile() {}

    static Tags read(Stretch file) throws IOException {
        long at = file.afterId3();
        if (file.at(at, 4).getInt() != MAGIC) {
            throw new UnreadableMusic("It does not begin like a FLAC file");
        }
        at += 4;
        Tags tags = new Tags();
        boolean last = false;
        for (int i = 0; i < MOST_BLOCKS && !last; i++) {
            int head = file.at(at, 4).getInt();
            last = head < 0;
            int kind = head >>> 24 & 0x7F;
            int length = head & 0xFFFFFF;
            switch (kind) {
                case STREAM_INFO -> tags.sound(sound(file.at(at + 4, length), file.size()));
                case COMMENTS -> Vorbis.comments(file.at(at + 4, length), tags);
                case PICTURE -> Vorbis.picture(file.at(at + 4, length), tags);
                default -> {
                    // what players and rippers keep for themselves
                }
            }
            at += 4L + length;
        }
        return tags;
    }

    private static Sound sound(ByteBuffer info, long bytes) throws UnreadableMusic {
        if (info.remaining() < 18) {
            throw new UnreadableMusic("Its first block is too short");
        }
        long packed = info.getLong(10);
        int hertz = (int) (packed >>> 44);
        int channels = (int) (packed >>> 41 & 7) + 1;
        int bits = (int) (packed >>> 36 & 31) + 1;
        long samples = packed & 0xF_FFFF_FFFFL;
        return Sound.of(hertz == 0 ? 0 : samples * 1000 / hertz, bytes, hertz, channels, bits);
    }
}
