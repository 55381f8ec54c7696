package org.gatefold.player.library;

import java.util.List;
import java.util.function.Consumer;
import org.gatefold.sync.event.Subscription;

/** Reads the chosen folders into the library, in the background, one scan at a time. */
public interface Scanner {
    /** Starts a scan, or asks for one more after the running one. Returns at once. */
    void start();

    /** Ends the running scan after the file at hand; what was read stays. Returns at once. */
    void cancel();

    ScanProgress progress();

    /** What the newest scan could not read, at most 1,000, oldest first. Blocks on the database. */
    List<ScanProblem> problems();

    /** Whether changes in the folders are scanned by themselves. */
    Watching watching();

    /** Tells of progress at most ten times a second and at every change of state, on the scanner's thread. */
    Subscription onProgress(Consumer<ScanProgress> listener);
}
