package org.gatefold.remote.music;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads Ogg Vorbis (Vorbis I, 4.2) and Opus (RFC 7845): two packets at the front, and the last page for the length. */
final class OggFile {
    private static final int PAGE_HEAD = 27;
    private static final int MAGIC = 0x4F676753;
    private static final int LARGEST_PACKET = 24 * 1024 * 1024;
    private static final int TAIL = 2 * 65_307;

    private final Stretch file;
    private long at;
    private int serial;

    private OggFile(Stretch file) throws IOException {
        this.file = file;
        this.at = file.afterId3();
        this.serial = page().getInt(14);
    }

    static Tags read(Stretch file) throws IOException {
        return new OggFile(file).read();
    }

    private Tags read() throws IOException {
        ByteBuffer first = packet();
        Tags tags = new Tags();
        if (starts(first, "\u0001vorbis") && first.remaining() >= 16) {
            int hertz = first.getInt(12);
            tags.sound(sound(hertz, 0, first.get(11)));
            comments("\u0003vorbis", tags);
        } else if (starts(first, "OpusHead") && first.remaining() >= 12) {
            tags.sound(sound(48_000, first.getShort(10) & 0xFFFF, first.get(9)));
            comments("OpusTags", tags);
        } else {
            throw new UnreadableMusic("There is neither Vorbis nor Opus in it");
        }
        return tags;
    }

    private void comments(String magic, Tags tags) throws IOException {
        ByteBuffer second = packet();
        if (!starts(second, magic)) {
            throw new UnreadableMusic("Its comments are missing");
        }
        Vorbis.comments(second.slice(magic.length(), second.remaining() - magic.length()), tags);
    }

    private static boolean starts(ByteBuffer packet, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (packet.remaining() < wanted.length) {
            return false;
        }
        byte[] there = new byte[wanted.length];
        packet.get(packet.position(), there);
        return java.util.Arrays.equals(wanted, there);
    }

    /** The head of the page where we stand. */
    private ByteBuffer page() throws IOException {
        ByteBuffer head = file.at(at, PAGE_HEAD);
        if (head.getInt(0) != MAGIC) {
            throw new UnreadableMusic("It is no Ogg file, or damaged");
        }
        return head.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The packet that begins with the next page of our stream; header packets begin and end with pages of their own. */
    private ByteBuffer packet() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        while (whole.size() <= LARGEST_PACKET) {
            ByteBuffer head = page();
            int segments = head.get(26) & 0xFF;
            ByteBuffer table = file.at(at + PAGE_HEAD, segments);
            long from = at + PAGE_HEAD + segments;
            int all = 0;
            int ours = 0;
            boolean ends = false;
            for (int i = 0; i < segments; i++) {
                int length = table.get(i) & 0xFF;
                all += length;
                if (!ends) {
                    ours += length;
                    ends = length < 255;
                }
            }
            at = from + all;
            if (head.getInt(14) == serial) {
                whole.writeBytes(file.at(from, ours).array());
                if (ends) {
                    return ByteBuffer.wrap(whole.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
                }
            }
        }
        throw new UnreadableMusic("One of its headers is too large");
    }

    private Sound sound(int hertz, int preSkip, int channels) throws IOException {
        if (hertz <= 0) {
            throw new UnreadableMusic("Its sample rate is " + hertz);
        }
        long samples = Math.max(0, lastPosition() - preSkip);
        return Sound.of(samples * 1000 / hertz, file.size(), hertz, channels & 0xFF, 0);
    }

    /** The position after the last whole packet, in samples; 0 when the end of the file shows none. */
    private long lastPosition() throws IOException {
        int span = (int) Math.min(file.size(), TAIL);
        ByteBuffer tail = file.at(file.size() - span, span);
        for (int i = span - PAGE_HEAD; i >= 0; i--) {
            if (tail.getInt(i) == MAGIC) {
                long position = Long.reverseBytes(tail.getLong(i + 6));
                if (Integer.reverseBytes(tail.getInt(i + 14)) == serial
                        && position >= 0
                        && position < Long.MAX_VALUE / 2000) {
                    return position;
                }
            }
        }
        return 0;
    }
}
