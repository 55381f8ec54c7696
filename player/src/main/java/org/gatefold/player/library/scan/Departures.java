package org.gatefold.player.library.scan;

import java.nio.file.Path;
import java.util.Set;
import org.gatefold.player.library.sql.ScannedFolder;

/** Decides which folders of earlier scans have gone for good, and which are only out of reach, as on an unplugged drive. */
final class Departures {
    private final Scope scope;
    private final Set<Path> outOfReach;
    private final Set<Long> seen;

    Departures(Scope scope, Set<Path> outOfReach, Set<Long> seen) {
        this.scope = scope;
        this.outOfReach = outOfReach;
        this.seen = seen;
    }

    /** A folder that is no longer chosen has gone, wherever it lies; one that is hidden from us has not. */
    boolean hasGone(ScannedFolder.Kept folder) {
        if (seen.contains(folder.id()) || !scope.wouldHaveMet(folder.path())) {
            return false;
        }
        boolean chosen = scope.roots().stream().anyMatch(folder.path()::startsWith);
        return !chosen || outOfReach.stream().noneMatch(folder.path()::startsWith);
    }
}
