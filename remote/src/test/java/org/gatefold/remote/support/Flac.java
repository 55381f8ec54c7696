package org.gatefold.remote.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes FLAC files that say whatever a test wants and hold no sound: one second of 44.1 kHz, they claim. */
public final class Flac {
    private static final int STREAM_INFO = 0;
    private static final int COMMENTS = 4;
    private static final int PICTURE = 6;

    private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();

    private Flac() {}

    /** Tags as {@code NAME=value}. */
    public static Flac saying(String... comments) {
        Flac flac = new Flac();
        ByteBuffer info = ByteBuffer.allocate(34);
        info.putLong(10, 44_100L << 44 | 1L << 41 | 15L << 36 | 44_100);
        flac.block(STREAM_INFO, info.array());
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(little(0));
        list.writeBytes(little(comments.length));
        for (String comment : comments) {
            byte[] text = comment.getBytes(StandardCharsets.UTF_8);
            list.writeBytes(little(text.length));
            list.writeBytes(text);
        }
        flac.block(COMMENTS, list.toByteArray());
        return flac;
    }

    public Flac withPicture(byte[] picture) {
        ByteBuffer block = ByteBuffer.allocate(32 + picture.length);
        block.putInt(3)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putInt(picture.length);
        block(PICTURE, block.put(picture).array());
        return this;
    }

    private void block(int kind, byte[] content) {
        blocks.writeBytes(
                ByteBuffer.allocate(4).putInt(kind << 24 | content.length).array());
        blocks.writeBytes(content);
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    /** Writes it with an empty last block, and makes the folders around it. */
    public Path at(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes("fLaC".getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(blocks.toByteArray());
        whole.writeBytes(ByteBuffer.allocate(4).putInt(0x81 << 24).array());
        return Files.write(file, whole.toByteArray());
    }
}
