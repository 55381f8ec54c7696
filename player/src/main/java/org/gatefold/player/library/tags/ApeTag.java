package org.gatefold.player.library.tags;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The loudness in an APEv2 tag at the end of an mp3, where mp3gain writes it (wiki.hydrogenaudio.org, APEv2 specification). */
final class ApeTag {
    private static final int FOOTER = 32;
    private static final int ID3V1 = 128;
    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_ITEMS = 500;
    private static final int LONGEST_VALUE = 100;
    private static final int KIND = 6;

    private ApeTag() {}

    /** Nothing where there is no such tag, or a broken one. */
    static Map<Field, List<String>> loudness(Bytes file) throws IOException {
        int tail = (int) Math.min(file.size(), FOOTER + ID3V1);
        ByteBuffer end = file.at(file.size() - tail, tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int at : new int[] {tail - FOOTER, tail - FOOTER - ID3V1}) {
            if (at >= 0 && text(end, at, 8).equals("APETAGEX")) {
                return items(file, file.size() - tail + at, end.getInt(at + 12), end.getInt(at + 16));
            }
        }
        return Map.of();
    }

    /** {@code size} is of all items with the footer. */
    private static Map<Field, List<String>> items(Bytes file, long footer, int size, int count) throws IOException {
        int length = size - FOOTER;
        if (length <= 0 || length > LARGEST || length > footer) {
            return Map.of();
        }
        ByteBuffer in = file.at(footer - length, length).order(ByteOrder.LITTLE_ENDIAN);
        Values values = new Values();
        for (int i = 0; i < Math.clamp(count, 0, MOST_ITEMS) && in.remaining() > 8; i++) {
            int valueLength = in.getInt();
            int flags = in.getInt();
            int start = in.position();
            int nul = start;
            while (nul < in.limit() && in.get(nul) != 0) {
                nul++;
            }
            if (valueLength < 0 || valueLength > in.limit() - nul - 1) {
                break;
            }
            if ((flags & KIND) == 0 && valueLength <= LONGEST_VALUE) {
                String value = text(in, nul + 1, valueLength);
                Field.ofLoudness(text(in, start, nul - start)).ifPresent(field -> values.add(field, value));
            }
            in.position(nul + 1 + valueLength);
        }
        return values.kept();
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        byte[] copy = new byte[length];
        bytes.get(at, copy);
        return new String(copy, StandardCharsets.UTF_8);
    }
}
