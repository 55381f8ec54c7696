package org.gatefold.player.library.scan;

import java.nio.file.Path;
import java.util.Map;
import org.gatefold.player.library.sql.ScannedFolder;

/** What earlier scans knew of folders, by which one that is away is told from one that was emptied. */
record Remembered(Map<Path, ScannedFolder.Kept> folders) {
    /** Whether music was found at or below this path. */
    boolean hadMusic(Path path) {
        return folders.keySet().stream().anyMatch(folder -> folder.startsWith(path));
    }

    /** Whether music was found at or below a folder, now bare, while another file system lay there. */
    boolean hadMusicElsewhere(Path bare) {
        String device = Devices.of(bare);
        return folders.values().stream()
                .anyMatch(folder ->
                        folder.path().startsWith(bare) && !folder.device().equals(device));
    }
}
