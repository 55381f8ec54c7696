package org.gatefold.app.artist;

import java.util.List;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Loading;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Track;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.listening.TrackPlays;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;

/** An artist of the library: the listener's own favourites of it, its albums, and what can be done with all of it. */
public final class ArtistModel implements AutoCloseable {
    private static final int POPULAR = 5;

    /** What the page shows of the music. */
    public record Contents(
            Artist artist,
            List<TrackPlays> popular,
            List<Album> albums,
            List<Track> tracks,
            int plays,
            boolean followed) {}

    private final Loading<Contents> contents;
    private final Listening listening;
    private final Background background;

    public ArtistModel(ArtistId id, Library library, Listening listening, Background background, String gone) {
        this.listening = listening;
        this.background = background;
        contents = Loading.of(background, () -> {
            Artist artist = library.artist(id).orElseThrow(() -> new SaidException(Said.quoted(gone)));
            return new Contents(
                    artist,
                    listening.popular(id, POPULAR),
                    library.albumsOf(id),
                    library.tracksBy(id),
                    listening.playsOf(id),
                    listening.isFollowed(artist.name()));
        });
        contents.start();
    }

    public Loading<Contents> contents() {
        return contents;
    }

    public void follow(Artist artist, boolean followed) {
        background.run(() -> listening.setFollowed(artist.name(), followed), contents::start, _ -> contents.start());
    }

    @Override
    public void close() {
        contents.close();
    }
}
