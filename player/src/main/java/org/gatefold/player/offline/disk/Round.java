package org.gatefold.player.offline.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/** What there is to do for some wished recordings: which are to be fetched, and which are copies nobody wishes. Blocks. */
record Round(List<Track> toFetch, Set<TrackKey> wanted) {
    private static final int SOME = 500;

    /** A recording that lies in the listener's own folders, or nowhere, is not fetched. */
    static Round of(Collection<TrackKey> wished, Library library, Shelf shelf) {
        List<TrackKey> all = List.copyOf(wished);
        List<Track> toFetch = new ArrayList<>();
        Set<TrackKey> wanted = new LinkedHashSet<>();
        for (int from = 0; from < all.size(); from += SOME) {
            List<TrackKey> some = all.subList(from, Math.min(all.size(), from + SOME));
            Map<TrackKey, Track> here = library.byKeys(some);
            for (TrackKey key : some) {
                Optional<Track> track = Optional.ofNullable(here.get(key));
                TrackKey present = track.map(Track::key).orElse(key);
                if (wanted.add(present)
                        && track.isPresent()
                        && track.get().origin() instanceof Origin.OnServer
                        && shelf.find(present)
                                .map(copy -> copy.state() == OfflineTables.Copy.State.LOADING)
                                .orElse(true)) {
                    toFetch.add(track.get());
                }
            }
        }
        return new Round(toFetch, wanted);
    }

    /** Whether a file of this size finds no room on the disk, with some left for everything else. */
    static boolean isTooMuch(java.nio.file.Path folder, long size) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < size + 100_000_000L;
    }
}
