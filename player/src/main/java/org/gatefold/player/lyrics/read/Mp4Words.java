package org.gatefold.player.lyrics.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.player.library.tags.Bytes;

/** The words in an MP4 file (ISO 14496-12; iTunes' ©lyr): a walk down moov, udta, meta, ilst, ©lyr, data. */
final class Mp4Words {
    private static final List<String> PATH = List.of("moov", "udta", "meta", "ilst", "\u00A9lyr", "data");
    private static final int MOST_ATOMS = 10_000;
    private static final int HEADER = 8;
    private static final int TEXT_UTF16 = 2;

    private final Bytes file;
    private final List<Carried> found = new ArrayList<>();
    private int atoms;

    private Mp4Words(Bytes file) {
        this.file = file;
    }

    static List<Carried> of(Bytes file) throws IOException {
        Mp4Words words = new Mp4Words(file);
        words.walk(0, file.size(), 0);
        return words.found;
    }

    private void walk(long from, long to, int depth) throws IOException {
        long at = from;
        while (at + HEADER <= to && ++atoms < MOST_ATOMS) {
            ByteBuffer head = file.at(at, HEADER);
            long size = Integer.toUnsignedLong(head.getInt(0));
            long body = at + HEADER;
            if (size == 1) {
                size = file.at(body, 8).getLong();
                body += 8;
            } else if (size == 0) {
                size = to - at;
            }
            if (size < body - at || size > to - at) {
                return;
            }
            byte[] name = new byte[4];
            head.get(4, name);
            if (new String(name, StandardCharsets.ISO_8859_1).equals(PATH.get(depth))) {
                enter(body, at + size, depth);
            }
            at += size;
        }
    }

    private void enter(long body, long end, int depth) throws IOException {
        if (depth == PATH.size() - 1) {
            text(body, end);
        } else {
            walk(PATH.get(depth).equals("meta") ? afterVersion(body, end) : body, end, depth + 1);
        }
    }

    /** Meta has four bytes of version and flags, which QuickTime leaves out: there an atom begins at once. */
    private long afterVersion(long body, long end) throws IOException {
        return body + 8 <= end && TagWords.is(file.at(body, 8), 4, "hdlr") ? body : body + 4;
    }

    /** Four bytes of type and four of locale stand before the text. */
    private void text(long body, long end) throws IOException {
        long length = end - body - 8;
        if (length > 0 && length <= TextBytes.LARGEST) {
            int type = file.at(body, 4).getInt() & 0xFFFFFF;
            byte[] text = new byte[(int) length];
            file.at(body + 8, text.length).get(text);
            String words = type == TEXT_UTF16 ? new String(text, StandardCharsets.UTF_16) : TextBytes.decode(text);
            found.add(new Carried("\u00A9lyr", Lrc.read(words)));
        }
    }
}
