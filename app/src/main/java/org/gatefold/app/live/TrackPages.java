package org.gatefold.app.live;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.player.Player;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Folders;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Scanner;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/**
 * Leads from a track to the page of its album and its artist. An opened file that the library does not have leads to what
 * the library has by that name; where it has nothing, that is said, and its folder can be added. On the JavaFX thread.
 */
public final class TrackPages {
    /** What was asked for: the name of an album or artist, and the track that says it. */
    private record Missing(String name, Track track) {}

    private final Library library;
    private final Folders folders;
    private final Scanner scanner;
    private final Navigator navigator;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;

    public TrackPages(Player player, Navigator navigator, Background background, Toasts toasts, Texts texts) {
        library = player.library();
        folders = player.folders();
        scanner = player.scanner();
        this.navigator = navigator;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    public void album(Track track) {
        if (track.isGuest()) {
            look(this::albumOf, new Missing(track.albumTitle(), track));
        } else {
            navigator.go(new Route.AlbumPage(track.album()));
        }
    }

    public void artist(Track track) {
        if (track.isGuest()) {
            look(this::artistOf, new Missing(track.artistName(), track));
        } else {
            navigator.go(new Route.ArtistPage(track.artist()));
        }
    }

    private void look(Function<Track, Optional<Route>> page, Missing missing) {
        Optional<Route> none = Optional.empty();
        background.load(() -> missing.name().isBlank() ? none : page.apply(missing.track()), answer -> {
            switch (answer) {
                case Load.Busy<Optional<Route>> _ -> {}
                case Load.Ready<Optional<Route>>(var found, var _) ->
                    found.ifPresentOrElse(navigator::go, () -> offer(missing));
                case Load.Failed<Optional<Route>>(var cause) -> failed(cause);
            }
        });
    }

    private Optional<Route> albumOf(Track guest) {
        return tracks(library.keysOfAlbum(guest.albumTitle(), guest.artistName())).stream()
                .findFirst()
                .map(track -> new Route.AlbumPage(track.album()));
    }

    /** The one of this very name before one who is only credited beside others. */
    private Optional<Route> artistOf(Track guest) {
        List<Artist> artists = tracks(library.keysOfArtist(guest.artistName())).stream()
                .map(Track::artist)
                .distinct()
                .flatMap(id -> library.artist(id).stream())
                .toList();
        return artists.stream()
                .filter(artist -> artist.name().equalsIgnoreCase(guest.artistName()))
                .findFirst()
                .or(() -> artists.stream().findFirst())
                .map(artist -> new Route.ArtistPage(artist.id()));
    }

    private Collection<Track> tracks(List<TrackKey> keys) {
        return library.byKeys(keys).values().stream()
                .filter(track -> !track.isGuest())
                .toList();
    }

    /** The folder of a file is offered; of nothing else is there one. */
    private void offer(Missing missing) {
        String sentence =
                missing.name().isBlank() ? texts.get("guest.nameless") : texts.format("guest.nothing", missing.name());
        Optional<Path> folder = missing.track().origin() instanceof Origin.InFile(var file, var _)
                ? Optional.ofNullable(file.getParent())
                : Optional.empty();
        if (folder.isEmpty()) {
            toasts.tell(sentence);
            return;
        }
        toasts.offer(
                texts.format(
                        "guest.folder", sentence, String.valueOf(folder.get().getFileName())),
                texts.get("drop.add"),
                () -> background.run(
                        () -> {
                            folders.add(folder.get());
                            scanner.start();
                        },
                        () -> {},
                        this::failed));
    }

    private void failed(Exception cause) {
        toasts.tell(new Errors(texts).sentence(cause));
    }
}
