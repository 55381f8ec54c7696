package org.gatefold.player.offline;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.sync.event.Subscription;

/**
 * Music of servers kept on this computer. A thread of its own fetches what is wished, one file after another, and deletes
 * what nobody wishes any more. Methods block on the user database unless they say otherwise.
 */
public interface Offline {
    /** In the order they were made. */
    List<Wish> wishes();

    /** How far a wish has come, as the library is now. */
    Standing standing(Wish wish);

    /** What is fetched next, in its order, the one under way first: at most {@code limit}, and at most 100. Never blocks. */
    List<Track> queue(int limit);

    /** Keeps the wish and begins to fetch; one that is there already is no other. */
    void keep(Wish wish);

    /** Takes the wish back; copies that no other wish is for are deleted. */
    void release(Wish wish);

    Limits limits();

    void limit(Limits limits);

    /** Tries again what failed or is held. */
    void retry();

    /** Never blocks. */
    OfflineState state();

    /** At most 200, the newest first. */
    List<FailedCopy> failures();

    /** Which of these recordings have a finished copy. Never blocks. */
    Set<TrackKey> kept(Collection<TrackKey> keys);

    /** The finished copy of a recording, if it is still there. Never blocks on a database; looks at the disk. */
    Optional<Path> copy(TrackKey key);

    /** Tells of every change, at most five times a second, on the thread that fetches. */
    Subscription onChange(Consumer<OfflineState> listener);
}
