package org.gatefold.player.offline.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/**
 * What there is to do for some wished recordings: which are to be fetched, what they are called now, and which of them
 * there is a copy of or will be. Blocks.
 */
record Round(List<Track> toFetch, Set<TrackKey> wanted, Set<TrackKey> copied) {
    private static final int SOME = 500;

    /** A recording that lies in the listener's own folders, or nowhere, is not fetched. */
    static Round of(Collection<TrackKey> wished, Library library, Shelf shelf) {
        List<TrackKey> all = List.copyOf(wished);
        List<Track> toFetch = new ArrayList<>();
        Set<TrackKey> wanted = new LinkedHashSet<>();
        Set<TrackKey> copied = new HashSet<>();
        for (int from = 0; from < all.size(); from += SOME) {
            List<TrackKey> some = all.subList(from, Math.min(all.size(), from + SOME));
            Map<TrackKey, Track> here = library.byKeys(some);
            for (TrackKey key : some) {
                Optional<Track> track = Optional.ofNullable(here.get(key));
                TrackKey present = track.map(Track::key).orElse(key);
                boolean served = track.isPresent() && track.get().origin() instanceof Origin.OnServer;
                Optional<OfflineTables.Copy> copy = shelf.find(present);
                if (served || copy.isPresent()) {
                    copied.add(key);
                }
                boolean first = wanted.add(present);
                if (first
                        && served
                        && copy.map(each -> each.state() == OfflineTables.Copy.State.LOADING)
                                .orElse(true)) {
                    toFetch.add(track.get());
                }
            }
        }
        return new Round(toFetch, wanted, copied);
    }

    /** Whether a file of this size finds no room on the disk, with some left for everything else. */
    static boolean isTooMuch(java.nio.file.Path folder, long size) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < size + 100_000_000L;
    }
}
