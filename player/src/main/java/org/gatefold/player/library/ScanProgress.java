package org.gatefold.player.library;

import java.nio.file.Path;
import java.util.Optional;

/** Where a scan stands. Counts are of files; {@code found} grows until the walk is done. */
public record ScanProgress(
        State state, int found, int done, int added, int changed, int removed, int problems, Optional<Path> current) {

    public static final ScanProgress IDLE = new ScanProgress(State.IDLE, 0, 0, 0, 0, 0, 0, Optional.empty());

    /** What the scanner is doing. CANCELLED keeps all that was read so far; the next scan goes on from there. */
    public enum State {
        IDLE,
        LOOKING,
        READING,
        DONE,
        CANCELLED,
        FAILED
    }
}
