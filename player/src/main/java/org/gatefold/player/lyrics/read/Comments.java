package org.gatefold.player.lyrics.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words among the comments of FLAC, Ogg Vorbis and Opus (xiph.org/vorbis/doc/v-comment.html). */
final class Comments {
    private static final Pattern NAMES = Pattern.compile("(UN)?SYNCED ?LYRICS|LYRICS(-[A-Z]{3})?");
    private static final int LONGEST_NAME = 40;
    private static final int MOST = 10_000;

    private Comments() {}

    /** As many as there are whole; what a length claims beyond the block ends it. */
    static List<Carried> read(ByteBuffer block) {
        List<Carried> found = new ArrayList<>();
        ByteBuffer in = block.order(ByteOrder.LITTLE_ENDIAN);
        int vendor = in.remaining() < 8 ? -1 : in.getInt();
        if (vendor < 0 || vendor > in.remaining() - 4) {
            return found;
        }
        in.position(in.position() + vendor);
        int count = in.getInt();
        for (int i = 0; i < count && i < MOST && in.remaining() >= 4; i++) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                break;
            }
            take(in.slice(in.position(), length), found);
            in.position(in.position() + length);
        }
        return found;
    }

    /** Whether a free field of that name, in capitals, holds words. */
    static boolean isOfWords(String name) {
        return NAMES.matcher(name).matches();
    }

    private static void take(ByteBuffer comment, List<Carried> found) {
        StringBuilder name = new StringBuilder();
        int at = 0;
        while (at < comment.remaining() && at < LONGEST_NAME && comment.get(at) != '=') {
            name.append((char) (comment.get(at) & 0x7F));
            at++;
        }
        String upper = name.toString().toUpperCase(Locale.ROOT);
        int rest = comment.remaining() - at - 1;
        if (isOfWords(upper) && rest > 0 && rest <= TextBytes.LARGEST && comment.get(at) == '=') {
            byte[] value = new byte[rest];
            comment.get(at + 1, value);
            found.add(new Carried(upper, Lrc.read(TextBytes.decode(value))));
        }
    }
}
