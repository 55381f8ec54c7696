package org.gatefold.player.lyrics.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gatefold.player.library.tags.Bytes;

/** An ID3v2 tag (id3.org, 2.2, 2.3 and 2.4) as frames of some names; encrypted ones are left out. */
final class Id3Tag {
    private static final int LARGEST = 48 * 1024 * 1024;
    private static final int HEADER = 10;
    private static final int FOOTER = 0x10;
    private static final int EXTENDED = 0x40;
    private static final int UNSYNCHRONISED = 0x80;

    private final int version;
    private final long end;
    private final byte[] body;

    /** A frame, as it was before it was packed. */
    record Frame(String name, byte[] body) {}

    private Id3Tag(int version, long end, byte[] body) {
        this.version = version;
        this.end = end;
        this.body = body;
    }

    /** The tag that begins there; a larger one than 48 MB is passed over. */
    static Optional<Id3Tag> at(Bytes file, long start) throws IOException {
        ByteBuffer head = file.upTo(start, HEADER);
        if (head.remaining() < HEADER || !TagWords.is(head, 0, "ID3")) {
            return Optional.empty();
        }
        int version = head.get(3);
        int flags = head.get(5);
        int size = synchsafe(head, 6);
        long end = start + HEADER + size + (version == 4 && (flags & FOOTER) != 0 ? HEADER : 0);
        boolean known = version >= 2 && version <= 4 && size <= LARGEST && !(version == 2 && (flags & EXTENDED) != 0);
        if (!known) {
            return Optional.of(new Id3Tag(version, end, new byte[0]));
        }
        ByteBuffer read = file.upTo(start + HEADER, size);
        byte[] body = new byte[read.remaining()];
        read.get(body);
        if (version < 4 && (flags & UNSYNCHRONISED) != 0) {
            body = synchronised(body);
        }
        return Optional.of(new Id3Tag(version, end, (flags & EXTENDED) != 0 ? afterExtension(version, body) : body));
    }

    /** Where in the file the tag is over. */
    long end() {
        return end;
    }

    /** All frames of these names; the shorter names are those of version 2.2. */
    List<Frame> frames(List<String> names) {
        List<Frame> found = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(body);
        int head = version == 2 ? 6 : HEADER;
        int at = 0;
        while (at + head <= body.length && body[at] != 0) {
            String name = new String(body, at, version == 2 ? 3 : 4, StandardCharsets.ISO_8859_1);
            int size = size(in, at);
            if (size < 0 || size > body.length - at - head) {
                break;
            }
            if (names.contains(name)) {
                int flags = version == 2 ? 0 : in.getShort(at + 8) & 0xFFFF;
                unpacked(Arrays.copyOfRange(body, at + head, at + head + size), flags)
                        .ifPresent(bytes -> found.add(new Frame(name, bytes)));
            }
            at += head + size;
        }
        return found;
    }

    /** Some programs write plain sizes into 2.4: then the next frame begins where the plain size says, not where it should. */
    private int size(ByteBuffer in, int at) {
        if (version == 2) {
            return in.getInt(at + 2) & 0xFFFFFF;
        }
        int plain = in.getInt(at + 4);
        if (version == 3 || plain >= 0 && plain < 0x80) {
            return plain;
        }
        int safe = synchsafe(in, at + 4);
        boolean isSafe = (plain & 0x80808080) == 0 && isFrame(in, at + HEADER + (long) safe);
        return isSafe || !isFrame(in, at + HEADER + (long) plain) ? safe : plain;
    }

    /** Whether a frame may begin there, or the tag end. */
    private static boolean isFrame(ByteBuffer in, long at) {
        if (at < 0 || at > in.limit()) {
            return false;
        }
        for (long i = at; i < Math.min(at + 4, in.limit()); i++) {
            byte letter = in.get((int) i);
            boolean named = letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
            if (!named && !(letter == 0 && i == at)) {
                return false;
            }
            if (letter == 0) {
                return true;
            }
        }
        return true;
    }

    private Optional<byte[]> unpacked(byte[] frame, int flags) {
        boolean four = version == 4;
        boolean encrypted = (flags & (four ? 0x04 : 0x40)) != 0;
        boolean grouped = (flags & (four ? 0x40 : 0x20)) != 0;
        boolean packed = (flags & (four ? 0x08 : 0x80)) != 0;
        boolean length = four ? (flags & 0x01) != 0 : packed;
        int from = (grouped ? 1 : 0) + (length ? 4 : 0);
        if (encrypted || from > frame.length) {
            return Optional.empty();
        }
        byte[] plain = four && (flags & 0x02) != 0 ? synchronised(frame) : frame;
        byte[] rest = Arrays.copyOfRange(plain, Math.min(from, plain.length), plain.length);
        return packed ? inflated(rest) : Optional.of(rest);
    }

    /** Not more than words can be, whatever is packed in it. */
    private static Optional<byte[]> inflated(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] out = new byte[TextBytes.LARGEST];
            int length = inflater.inflate(out);
            return Optional.of(Arrays.copyOf(out, length));
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static byte[] afterExtension(int version, byte[] body) {
        if (body.length < 4) {
            return body;
        }
        ByteBuffer in = ByteBuffer.wrap(body);
        int size = version == 4 ? synchsafe(in, 0) : in.getInt(0) + 4;
        return size < 4 || size > body.length ? body : Arrays.copyOfRange(body, size, body.length);
    }

    /** Takes out the zero that stands after each 0xFF. */
    private static byte[] synchronised(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            out.write(bytes[i]);
            if (bytes[i] == (byte) 0xFF && i + 1 < bytes.length && bytes[i + 1] == 0) {
                i++;
            }
        }
        return out.toByteArray();
    }

    private static int synchsafe(ByteBuffer in, int at) {
        return (in.get(at) & 0x7F) << 21
                | (in.get(at + 1) & 0x7F) << 14
                | (in.get(at + 2) & 0x7F) << 7
                | in.get(at + 3) & 0x7F;
    }
}
