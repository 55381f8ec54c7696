package org.gatefold.player.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes PCM as FLAC (RFC 9639) without packing it, so that tests have files of any length whose every sample is known. */
public final class FlacFile {
    private static final int BLOCK = 4_096;

    private FlacFile() {}

    /** 16-bit stereo at 44.1 kHz. */
    public static Path write(Path file, short[] pcm) throws IOException {
        return Files.write(file, bytes(pcm));
    }

    /** The same with comments, which are what FLAC has for tags. */
    public static Path tagged(Path file, short[] pcm, Map<String, String> comments) throws IOException {
        byte[] plain = bytes(pcm);
        int head = 4 + 38;
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 1_000);
        plain[4] = 0; // the first block is not the last one any more
        out.write(plain, 0, head);
        byte[] block = comments(comments);
        out.writeBytes(ByteBuffer.allocate(4).putInt(0x84 << 24 | block.length).array());
        out.writeBytes(block);
        out.write(plain, head, plain.length - head);
        return Files.write(file, out.toByteArray());
    }

    private static byte[] comments(Map<String, String> comments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(little(0));
        out.writeBytes(little(comments.size()));
        comments.forEach((name, value) -> {
            byte[] text = (name + "=" + value).getBytes(StandardCharsets.UTF_8);
            out.writeBytes(little(text.length));
            out.writeBytes(text);
        });
        return out.toByteArray();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    public static byte[] bytes(short[] pcm) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(pcm.length * 2 + 1_000);
        out.writeBytes("fLaC".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(streamInfo(pcm.length / 2));
        for (int number = 0; number * BLOCK < pcm.length / 2; number++) {
            out.writeBytes(frame(pcm, number));
        }
        return out.toByteArray();
    }

    private static byte[] streamInfo(long frames) {
        ByteBuffer info = ByteBuffer.allocate(38);
        info.putInt(0x80 << 24 | 34).putShort((short) BLOCK).putShort((short) BLOCK);
        info.position(info.position() + 6);
        info.putLong((long) Signal.RATE << 44 | 1L << 41 | 15L << 36 | frames);
        return info.array();
    }

    private static byte[] frame(short[] pcm, int number) {
        int from = number * BLOCK;
        int frames = Math.min(BLOCK, pcm.length / 2 - from);
        ByteBuffer frame = ByteBuffer.allocate(frames * 4 + 32);
        frame.putInt(0xFFF87918);
        frame.put(new String(Character.toChars(number)).getBytes(StandardCharsets.UTF_8));
        frame.putShort((short) (frames - 1));
        frame.put((byte) crc(frame, 8, 0x07));
        for (int channel = 0; channel < 2; channel++) {
            frame.put((byte) 0x02);
            for (int i = 0; i < frames; i++) {
                frame.putShort(pcm[(from + i) * 2 + channel]);
            }
        }
        frame.putShort((short) crc(frame, 16, 0x8005));
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }

    private static int crc(ByteBuffer bytes, int bits, int polynomial) {
        int crc = 0;
        for (int i = 0; i < bytes.position(); i++) {
            crc ^= (bytes.get(i) & 0xFF) << (bits - 8);
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1 << (bits - 1)) != 0 ? crc << 1 ^ polynomial : crc << 1;
            }
        }
        return crc & (1 << bits) - 1;
    }
}
