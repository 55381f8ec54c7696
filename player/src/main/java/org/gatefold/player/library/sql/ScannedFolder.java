package org.gatefold.player.library.sql;

import java.nio.file.Path;
import java.util.Optional;
import org.gatefold.player.library.ArtworkId;

/**
 * A folder as a scan finds it. {@code albumFolder} holds the whole release, {@code device} names the file system it lies
 * on.
 */
public record ScannedFolder(Path path, Path albumFolder, String device) {
    /** The same as kept: with its number, and the cover that was read last. */
    public record Kept(long id, Path path, String device, Optional<FileStamp> cover, Optional<ArtworkId> art) {}
}
