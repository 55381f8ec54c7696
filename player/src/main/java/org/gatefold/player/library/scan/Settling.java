package org.gatefold.player.library.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatefold.player.library.sql.FileStamp;

/** Folders that changed, held back until nothing in them did for a while: a file that is still being written is not read half. One thread at a time. */
final class Settling {
    /** Since when it is quiet in a folder, and how its files stood then. */
    private record Waiting(long since, List<FileStamp> files) {}

    private final long quiet;
    private final Map<Path, Waiting> waiting = new HashMap<>();

    Settling(Duration quiet) {
        this.quiet = quiet.toNanos();
    }

    /** Something happened there just now. */
    void changed(Path folder) {
        waiting.put(folder, new Waiting(System.nanoTime(), files(folder)));
    }

    /** The folders in which it has been quiet for long enough and whose files stand as they did; those are forgotten. */
    Set<Path> settled() {
        Set<Path> settled = new HashSet<>();
        for (Path folder : Set.copyOf(waiting.keySet())) {
            Waiting since = waiting.get(folder);
            if (since != null && System.nanoTime() - since.since() >= quiet) {
                if (files(folder).equals(since.files())) {
                    settled.add(folder);
                    waiting.remove(folder);
                } else {
                    changed(folder);
                }
            }
        }
        return settled;
    }

    private static List<FileStamp> files(Path folder) {
        try {
            return Listing.of(folder).music();
        } catch (IOException e) {
            return List.of();
        }
    }
}
