package org.gatefold.player.offline;

import java.util.Optional;
import org.gatefold.player.library.TrackKey;

/**
 * How keeping stands: finished copies and their bytes, how many are still to come, how many failed, what is under way,
 * and why nothing goes on although something is to come.
 */
public record OfflineState(int copies, long bytes, int waiting, int failed, Optional<Now> now, Optional<Hold> hold) {
    public static final OfflineState NOTHING = new OfflineState(0, 0, 0, 0, Optional.empty(), Optional.empty());

    /** The copy under way; {@code total} is 0 where the server does not say. */
    public record Now(TrackKey key, String title, long done, long total) {}

    /** Why nothing goes on. */
    public enum Hold {
        PAUSED,
        OVER_BUDGET,
        DISK_FULL,
        NO_SERVER
    }
}
