package org.gatefold.faults.proxy;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A gzip stream (RFC 1952) of a mebibyte that unpacks to 1 GiB of spaces: one flushed deflate block again and again. */
final class GzipBomb {
    private static final int BLOCKS = 1024;
    private static final int BLOCK = 1 << 20;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};

    private final byte[] packed;

    GzipBomb() {
        byte[] spaces = " ".repeat(BLOCK).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] block = deflated(spaces);
        CRC32 crc = new CRC32();
        ByteArrayOutputStream out = new ByteArrayOutputStream(block.length * BLOCKS + 20);
        out.writeBytes(HEADER);
        for (int i = 0; i < BLOCKS; i++) {
            out.writeBytes(block);
            crc.update(spaces);
        }
        out.writeBytes(LAST_BLOCK);
        writeLittleEndian(out, crc.getValue());
        writeLittleEndian(out, (long) BLOCKS * BLOCK);
        packed = out.toByteArray();
    }

    byte[] bytes() {
        return packed;
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(plain);
        byte[] buffer = new byte[64 * 1024];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        while (length > 0) {
            out.write(buffer, 0, length);
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void writeLittleEndian(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >>> shift) & 0xff);
        }
    }
}
