package org.gatefold.player.library.tags;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The packets at the start of an Ogg file, page by page (RFC 3533, 6), each stream's put together for itself. Checksums
 * are not looked at: a tag is worth having even where a bit of it is wrong.
 */
public final class OggPackets {
    private static final int HEADER = 27;
    private static final int LARGEST_HEADER = HEADER + 255;
    private static final int MAGIC = 0x5367674F;
    private static final int LARGEST_PACKET = 24 * 1024 * 1024;
    private static final int CONTINUED = 1;

    /** A whole packet and the stream it is of. */
    public record Packet(int stream, ByteBuffer data) {
        public boolean starts(String magic) {
            for (int i = 0; i < magic.length(); i++) {
                if (data.limit() <= i || data.get(i) != magic.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Bytes file;
    private final Map<Integer, ByteArrayOutputStream> begun = new HashMap<>();
    private final Deque<Packet> ready = new ArrayDeque<>();
    private long position;

    public OggPackets(Bytes file, long start) {
        this.file = file;
        position = start;
    }

    /** The next packet of any stream; empty at the end, or where no page follows. */
    public Optional<Packet> next() throws IOException {
        while (ready.isEmpty()) {
            if (!readPage()) {
                return Optional.empty();
            }
        }
        return Optional.of(ready.removeFirst());
    }

    /** The next packet of one stream. */
    public Optional<Packet> next(int stream) throws IOException {
        Optional<Packet> packet = next();
        while (packet.isPresent() && packet.get().stream() != stream) {
            packet = next();
        }
        return packet;
    }

    private boolean readPage() throws IOException {
        ByteBuffer header = file.upTo(position, LARGEST_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        if (header.remaining() < HEADER || header.getInt(0) != MAGIC) {
            return false;
        }
        int segments = header.get(26) & 0xFF;
        if (header.remaining() < HEADER + segments) {
            return false;
        }
        int stream = header.getInt(14);
        if ((header.get(5) & CONTINUED) == 0) {
            begun.remove(stream);
        }
        long at = position + HEADER + segments;
        int length = 0;
        for (int i = 0; i < segments; i++) {
            int segment = header.get(HEADER + i) & 0xFF;
            length += segment;
            if (segment < 255 || i == segments - 1) {
                take(stream, file.at(at, length), segment < 255);
                at += length;
                length = 0;
            }
        }
        position = at;
        return true;
    }

    private void take(int stream, ByteBuffer part, boolean ends) throws IOException {
        ByteArrayOutputStream packet = begun.computeIfAbsent(stream, s -> new ByteArrayOutputStream());
        if (packet.size() > LARGEST_PACKET) {
            throw new IOException("a packet does not end");
        }
        packet.write(part.array(), part.position(), part.remaining());
        if (ends) {
            ready.add(new Packet(stream, ByteBuffer.wrap(packet.toByteArray())));
            begun.remove(stream);
        }
    }
}
