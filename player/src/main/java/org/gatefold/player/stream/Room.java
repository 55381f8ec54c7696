package org.gatefold.player.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a full disk from a broken one: Java has only one exception for both, in words of the system. */
final class Room {
    private static final long LITTLE = 1 << 20;

    private Room() {}

    static boolean isMissing(Path path, IOException e) {
        try {
            return Files.getFileStore(path).getUsableSpace() < LITTLE;
        } catch (IOException unknown) {
            e.addSuppressed(unknown);
            return false;
        }
    }
}
