package org.gatefold.player.playlist.file;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackFinder.Titled;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.Credits;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.player.library.text.SortName;
import org.gatefold.player.playlist.file.ListEntry.Said;

/** Judges which recording of a title an entry means: the artist must be the same, and the length not far off. */
final class Likeness {
    /** Further apart two lengths are of two recordings, such as the one on the album and the one on stage. */
    private static final int FAR_OFF = 12;

    private Likeness() {}

    /** @param candidates recordings with the entry's title, the best copies first */
    static Optional<TrackKey> best(ListEntry entry, List<Titled> candidates) {
        Said said = entry.said();
        String artist = SortName.of(Credits.withoutGuests(said.artist()));
        String album = SortName.of(said.album());
        List<Titled> fit = candidates.stream()
                .filter(each -> artist.isBlank() ? off(said, each) <= Fingerprint.TOLERANCE : sameArtist(artist, each))
                .filter(each -> off(said, each) <= FAR_OFF)
                .toList();
        if (artist.isBlank()) {
            boolean alone = fit.stream().map(Titled::key).distinct().count() == 1;
            return alone && said.length().isPositive()
                    ? Optional.of(fit.getFirst().key())
                    : Optional.empty();
        }
        return fit.stream()
                .min(Comparator.comparing((Titled each) -> !each.album().equals(album))
                        .thenComparing(each -> off(said, each)))
                .map(Titled::key);
    }

    private static boolean sameArtist(String artist, Titled each) {
        return artist.equals(each.artist())
                || artist.startsWith(each.artist() + " and ")
                || each.artist().startsWith(artist + " and ");
    }

    /** By how many seconds the lengths differ; nothing where the list says none. */
    private static int off(Said said, Titled each) {
        return said.length().isPositive()
                ? (int) Math.abs(Math.round(said.length().toMillis() / 1000.0) - each.seconds())
                : 0;
    }
}
