package org.gatefold.player.library.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gatefold.player.library.ScanProblem;
import org.gatefold.player.library.sql.ScannedFolder;

/** Decides which folders of earlier scans have gone for good, and which are only out of reach, as on an unplugged drive. */
final class Departures {
    private final List<Path> roots;
    private final Set<Path> outOfReach;
    private final Set<Long> seen;
    private final Map<Path, ScanProblem> problems = new LinkedHashMap<>();

    Departures(List<Path> roots, Set<Path> outOfReach, Set<Long> seen) {
        this.roots = roots;
        this.outOfReach = outOfReach;
        this.seen = seen;
    }

    /** A folder that is no longer chosen has gone, wherever it lies; one that is hidden from us has not. */
    boolean hasGone(ScannedFolder.Kept folder) {
        if (seen.contains(folder.id())) {
            return false;
        }
        boolean chosen = roots.stream().anyMatch(folder.path()::startsWith);
        return !chosen || outOfReach.stream().noneMatch(folder.path()::startsWith) && !isOnAnUnpluggedDrive(folder);
    }

    /** The folders kept though their drive is away. */
    List<ScanProblem> problems() {
        return new ArrayList<>(problems.values());
    }

    /** The place where a drive was mounted inside a chosen folder is left behind empty, on another file system. */
    private boolean isOnAnUnpluggedDrive(ScannedFolder.Kept folder) {
        Path there = folder.path();
        while (there != null && !Files.isDirectory(there)) {
            there = there.getParent();
        }
        if (there == null || !isBare(there) || Devices.of(there).equals(folder.device())) {
            return false;
        }
        problems.put(
                there,
                new ScanProblem(
                        there,
                        "The folder is empty now; if its drive is not connected, connect it. What was found there is kept."));
        return true;
    }

    private static boolean isBare(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
