package org.gatefold.player.offline.disk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.Wish;

/**
 * Notices which recordings left the lists that are kept offline. What the library does not know now, and what its server
 * has no more, did not leave: nobody took it out. On the keeper's thread; blocks on the databases.
 */
final class Leaving {
    private static final int SOME = 500;

    private final OfflineTables tables;
    private final Library library;

    Leaving(OfflineTables tables, Library library) {
        this.tables = tables;
        this.library = library;
    }

    /**
     * Those that left since they were held, over and over until they are in {@code gone}.
     *
     * @param copied of all wished for, what there is or will be a copy of
     * @param gone of which copies were deleted now, unless something else wishes for them
     */
    Set<TrackKey> look(Map<Wish, Wanted.Answer> wishes, Set<TrackKey> copied, Collection<TrackKey> gone) {
        Set<TrackKey> all = new HashSet<>();
        wishes.forEach((wish, answer) -> all.addAll(look(wish, answer, copied, new HashSet<>(gone))));
        return all;
    }

    private Set<TrackKey> look(Wish wish, Wanted.Answer answer, Set<TrackKey> copied, Set<TrackKey> gone) {
        if (!follows(wish)) {
            return Set.of();
        }
        Set<TrackKey> before = tables.held(wish);
        Set<TrackKey> now = new HashSet<>(answer.keys());
        List<TrackKey> more = now.stream()
                .filter(key -> copied.contains(key) && !before.contains(key))
                .toList();
        Set<TrackKey> missing = new HashSet<>(before);
        missing.removeAll(now);
        Set<TrackKey> left = answer.certain() ? known(missing) : Set.of();
        List<TrackKey> less = left.stream().filter(gone::contains).toList();
        if (!more.isEmpty() || !less.isEmpty()) {
            tables.hold(wish, more, less);
        }
        Set<TrackKey> leaving = new HashSet<>(left);
        less.forEach(leaving::remove);
        return leaving;
    }

    private Set<TrackKey> known(Set<TrackKey> keys) {
        Set<TrackKey> known = new HashSet<>();
        List<TrackKey> all = new ArrayList<>(keys);
        for (int from = 0; from < all.size(); from += SOME) {
            Map<TrackKey, Track> here = library.byKeys(all.subList(from, Math.min(all.size(), from + SOME)));
            here.forEach((key, track) -> {
                if (!(track.origin() instanceof Origin.Gone)) {
                    known.add(key);
                }
            });
        }
        return known;
    }

    /** Whether it stands for a list out of which things go by themselves or by the listener. */
    static boolean follows(Wish wish) {
        return switch (wish) {
            case Wish.WholePlaylist _, Wish.WholeSmart _, Wish.Favourites _, Wish.MostPlayed _, Wish.AddedWithin _ ->
                true;
            case Wish.OneTrack _, Wish.WholeAlbum _, Wish.AllOf _ -> false;
        };
    }
}
