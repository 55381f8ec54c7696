package org.gatefold.app.artist;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;

/** Counts the listener's plays of an album among the artist's tracks. */
public record AlbumPlayCounts(List<Track> tracks, Listening listening) implements AlbumPlays {
    @Override
    public int of(String albumTitle) {
        String wanted = folded(albumTitle);
        Set<TrackKey> keys = tracks.stream()
                .filter(track -> !wanted.isEmpty() && folded(track.albumTitle()).equals(wanted))
                .map(Track::key)
                .collect(Collectors.toSet());
        return listening.playCounts(keys).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static String folded(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
