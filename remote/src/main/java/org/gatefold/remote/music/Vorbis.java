package org.gatefold.remote.music;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Vorbis comments and the picture block of FLAC (xiph.org), every length held against what is there. */
final class Vorbis {
    private static final int MOST_COMMENTS = 10_000;
    private static final String PICTURE = "METADATA_BLOCK_PICTURE";

    private Vorbis() {}

    /** Reads a list of comments into the tags. */
    static void comments(ByteBuffer block, Tags tags) throws UnreadableMusic {
        ByteBuffer data = block.slice().order(ByteOrder.LITTLE_ENDIAN);
        try {
            skip(data, data.getInt());
            int count = data.getInt();
            for (int i = 0; i < count && i < MOST_COMMENTS; i++) {
                comment(text(data, data.getInt()), tags);
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new UnreadableMusic("Its comments end too early", e);
        }
    }

    private static void comment(String comment, Tags tags) {
        int equals = comment.indexOf('=');
        if (equals < 1) {
            return;
        }
        String name = comment.substring(0, equals).toUpperCase(Locale.ROOT);
        String value = comment.substring(equals + 1);
        if (name.equals(PICTURE)) {
            try {
                picture(ByteBuffer.wrap(Base64.getMimeDecoder().decode(value)), tags);
            } catch (IllegalArgumentException _) {
                // a picture that cannot be read is as good as none
            }
        } else {
            tags.add(name, value);
        }
    }

    /** Reads one picture; a broken one is passed over. */
    static void picture(ByteBuffer block, Tags tags) {
        ByteBuffer data = block.slice().order(ByteOrder.BIG_ENDIAN);
        try {
            int kind = data.getInt();
            skip(data, data.getInt());
            skip(data, data.getInt());
            skip(data, 16);
            byte[] bytes = new byte[checked(data, data.getInt())];
            data.get(bytes);
            tags.picture(kind, bytes);
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            // a picture that cannot be read is as good as none
        }
    }

    private static String text(ByteBuffer data, int length) {
        byte[] bytes = new byte[checked(data, length)];
        data.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void skip(ByteBuffer data, int length) {
        data.position(data.position() + checked(data, length));
    }

    private static int checked(ByteBuffer data, int length) {
        if (length < 0 || length > data.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }
}
