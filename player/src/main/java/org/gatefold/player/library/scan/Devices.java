package org.gatefold.player.library.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names the file system a folder lies on, by which an unplugged drive is told from an emptied folder. */
final class Devices {
    private Devices() {}

    /** Empty where it cannot be told. */
    static String of(Path folder) {
        try {
            return String.valueOf(Files.getAttribute(folder, "unix:dev"));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return store(folder);
        } catch (IOException e) {
            return "";
        }
    }

    private static String store(Path folder) {
        try {
            return Files.getFileStore(folder).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
