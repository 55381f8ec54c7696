package org.gatefold.app.album;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Loading;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;

/** An album with its tracks and how often each was heard. */
public final class AlbumModel implements AutoCloseable {
    /** What the page shows. */
    public record Contents(Album album, List<Track> tracks, Map<TrackKey, Integer> plays) {
        /** Whether the tracks lie on more than one disc. */
        public boolean hasDiscs() {
            return tracks.stream().mapToInt(Track::disc).distinct().count() > 1;
        }
    }

    private final Loading<Contents> contents;

    public AlbumModel(AlbumId id, Library library, Listening listening, Background background, String gone) {
        contents = Loading.of(background, () -> {
            Album album = library.album(id).orElseThrow(() -> new java.io.IOException(gone));
            List<Track> tracks = library.tracksOf(id);
            return new Contents(
                    album,
                    tracks,
                    listening.playCounts(tracks.stream().map(Track::key).collect(Collectors.toSet())));
        });
        contents.start();
    }

    public Loading<Contents> contents() {
        return contents;
    }

    @Override
    public void close() {
        contents.close();
    }
}
