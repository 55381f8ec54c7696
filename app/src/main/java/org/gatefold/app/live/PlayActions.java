package org.gatefold.app.live;

import java.util.List;
import org.gatefold.app.part.TrackActions;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.playback.Playback;

/** Does what is asked of tracks anywhere in the program, and says so where it cannot be seen. */
public final class PlayActions implements TrackActions {
    private final Playback playback;
    private final Listening listening;
    private final Navigator navigator;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;

    public PlayActions(
            Playback playback,
            Listening listening,
            Navigator navigator,
            Background background,
            Toasts toasts,
            Texts texts) {
        this.playback = playback;
        this.listening = listening;
        this.navigator = navigator;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    public void play(List<Track> tracks, int start) {
        playback.play(tracks.stream().map(Track::key).toList(), start);
    }

    public void shuffle(List<Track> tracks) {
        playback.shuffle(tracks.stream().map(Track::key).toList());
    }

    @Override
    public void playNext(List<TrackKey> keys) {
        playback.playNext(keys);
        toasts.tell(texts.format("toast.play-next", keys.size()));
    }

    @Override
    public void enqueue(List<TrackKey> keys) {
        playback.enqueue(keys);
        toasts.tell(texts.format("toast.enqueued", keys.size()));
    }

    @Override
    public void favourite(Track track, boolean favourite) {
        background.run(
                () -> listening.setFavourite(track.key(), favourite),
                () -> toasts.tell(texts.format(favourite ? "toast.favourite" : "toast.no-favourite", track.title())),
                e -> toasts.tell(new Errors(texts).sentence(e)));
    }

    @Override
    public void openAlbum(AlbumId album) {
        navigator.go(new Route.AlbumPage(album));
    }

    @Override
    public void openArtist(ArtistId artist) {
        navigator.go(new Route.ArtistPage(artist));
    }
}
