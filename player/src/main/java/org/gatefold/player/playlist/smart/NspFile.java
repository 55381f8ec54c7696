package org.gatefold.player.playlist.smart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads {@code .nsp} files, never more of one than rules can be. */
public final class NspFile {
    private static final int MOST_BYTES = 1 << 20;

    private NspFile() {}

    /** Blocks. @throws IOException with a sentence for the listener when it is no smart playlist */
    public static SmartRules read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file.getFileName() + " is not there any more.");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new IOException(file.getFileName() + " is too large for a smart playlist.");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String name = String.valueOf(file.getFileName());
        return NspReader.read(
                text.startsWith("\uFEFF") ? text.substring(1) : text, name.replaceFirst("(?i)\\.nsp$", ""));
    }
}
