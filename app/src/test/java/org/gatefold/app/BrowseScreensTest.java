package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.part.TrackListView;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Route.BrowsePage.Tab;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.browse.GenreId;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.player.library.browse.TrackList.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The library in lists, in the real window on real files. */
@Timeout(240)
final class BrowseScreensTest extends ServedWindow {
    private Path music;
    private List<Track> tracks;

    @BeforeEach
    void readTheMusic() throws Exception {
        music = Path.of("..", "seeds", "music").toRealPath();
        CountDownLatch done = new CountDownLatch(1);
        services.player.folders().add(music);
        try (var _ = services.player.scanner().onProgress(progress -> {
            if (progress.state() == ScanProgress.State.DONE) {
                done.countDown();
            }
        })) {
            services.player.scanner().start();
            assertTrue(done.await(120, TimeUnit.SECONDS), "the music is read");
        }
        tracks = services.player.library().tracks(TrackOrder.TITLE, 0, 100).items();
    }

    @Test
    void theWaysIntoTheLibraryLeadToItsMusic() throws Exception {
        go(new Route.BrowsePage(Tab.LISTS));
        seen("Never played");
        look("browse-lists");
        Fx.run(() -> named("Never played, What waits to be heard").fire());
        rows();
        look("browse-never-played");
        go(new Route.BrowsePage(Tab.DECADES));
        seenPart("0s");
        look("browse-decades");
        go(new Route.BrowsePage(Tab.GENRES));
        Fx.until("genres", () -> wiring.node().lookup(".playlist-line") != null);
        look("browse-genres");
        Fx.run(() -> {
            var genres = (javafx.scene.control.ListView<?>) wiring.node().lookup(".line-list");
            genres.getFocusModel().focus(0);
            genres.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        Fx.until("albums of it", () -> wiring.node().lookup(".album-card") != null);
        look("browse-genre");
        press("Tracks");
        rows();
        go(new Route.BrowsePage(Tab.ALBUM_ARTISTS));
        Fx.until("artists", () -> wiring.node().lookup(".album-card") != null);
        look("browse-album-artists");
    }

    @Test
    void foldersAreOpenedDownToTheirTracksAndBackUp() throws Exception {
        go(new Route.BrowsePage(Tab.FOLDERS));
        seen("music");
        look("browse-folders");
        Fx.run(() -> named("music, " + music.getParent()).fire());
        Fx.until("folders in it", () -> wiring.node().lookup(".folder-line") != null);
        look("browse-folder");
        go(new Route.FolderPage(music.resolve("Vinterlys")));
        seen("music", "Folders");
        Fx.until("the way up", () -> Fx.find(wiring.node(), button("music")).isPresent());
        press("music");
        assertEquals(
                Optional.of(new Route.FolderPage(music)),
                Fx.call(() -> wiring.window().current()));
    }

    @Test
    void aListIsPlayedFromItsTopAndFromATrack() throws Exception {
        go(new Route.TracksPage());
        rows();
        look("tracks");
        press("Play");
        Fx.until("all are in the queue", () -> queue().size() == tracks.size());
        assertEquals(tracks.stream().map(Track::key).toList(), queue());
        services.player.playback().pause();
    }

    @Test
    void theOrderOfAllTracksIsChosenAndTurnedRound() throws Exception {
        services.player.listening().setRating(tracks.get(5).key(), 4);
        go(new Route.TracksPage());
        rows();
        choose(TrackOrder.RATING);
        Fx.until("the rated one is first", () -> first().equals(Optional.of(tracks.get(5))));
        choose(TrackOrder.TITLE);
        Fx.until("by title", () -> first().equals(Optional.of(tracks.getFirst())));
        Fx.run(() -> ((javafx.scene.control.Button) wiring.node().lookup(".sort-box .button")).fire());
        Fx.until("the last is first", () -> first().equals(Optional.of(tracks.getLast())));
        look("tracks-reversed");
    }

    @Test
    void aFavouriteIsInItsListWhileThatIsShown() throws Exception {
        go(new Route.FavouritesPage());
        seen("No favourites yet");
        look("favourites-none");
        services.player.listening().setFavourite(tracks.get(2).key(), true);
        Fx.until("it is there", () -> first().equals(Optional.of(tracks.get(2))));
        services.player.listening().setFavourite(tracks.get(2).key(), false);
        seen("No favourites yet");
    }

    @Test
    void chanceStaysUntilItIsAskedForAgain() throws Exception {
        go(new Route.ChancePage(7));
        rows();
        look("browse-chance");
        List<TrackKey> before = services.player.browsing().keys(new TrackList.Random(7), 0, 300);
        assertEquals(before.getFirst(), first().orElseThrow().key());
        press("Shuffle again");
        Fx.until("others", () -> first().isPresent() && !shown().equals(before));
        assertNotEquals(before, Fx.call(this::shown));
    }

    @Test
    void playlistsAreAmongWhatIsFoundAndHelpIsAtHand() throws Exception {
        services.player.playlists().create("Frozen harbour");
        go(new Route.SearchPage("frosen"));
        seen("Frozen harbour");
        look("search-playlists");
        go(new Route.SearchPage("zzqq"));
        seen("Nothing in your library");
        seen("rating:>3");
        look("search-nothing");
        go(new Route.SearchPage("frost"));
        seen("Narrow the search");
        Fx.run(() -> ((ToggleButton)
                        Fx.find(wiring.node(), Fx.text("Narrow the search")).orElseThrow())
                .fire());
        seen("offline:yes");
        look("search-help");
        press("offline:yes");
        assertEquals(
                Optional.of(new Route.SearchPage("frost offline:yes")),
                Fx.call(() -> wiring.window().current()));
        rowsOfColumn();
    }

    @Test
    void emptyListsSayWhatToDo() throws Exception {
        for (Shelf shelf : List.of(Shelf.RATED, Shelf.MOST_PLAYED)) {
            go(new Route.ShelfPage(shelf));
            Fx.until("a word", () -> wiring.node().lookup(".empty-state") != null);
        }
        look("browse-empty");
    }

    @Test
    void aGenreOrDecadeOfWhichNothingIsLeftSaysSoOnBothSides() throws Exception {
        for (Route gone : List.of(new Route.GenrePage(new GenreId(987_654), "Zydeco"), new Route.DecadePage(1870))) {
            go(gone);
            seen("Nothing here any more");
            press("Tracks");
            Fx.until("the tracks", () -> wiring.node().lookup(".track-list") == null);
            seen("Nothing here any more");
        }
        look("genre-empty");
    }

    private javafx.scene.control.Button named(String accessible) {
        return wiring.node().lookupAll(".browse-tile").stream()
                .map(javafx.scene.control.Button.class::cast)
                .filter(tile -> accessible.equals(tile.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void choose(TrackOrder order) throws Exception {
        Fx.run(() -> ((ComboBox<TrackOrder>) wiring.node().lookup(".sort-box .combo-box")).setValue(order));
    }

    private TrackListView list() {
        return (TrackListView) wiring.node().lookup(".track-list");
    }

    private Optional<Track> first() {
        return list() == null || list().getItems().isEmpty()
                ? Optional.empty()
                : list().getItems().getFirst();
    }

    private List<TrackKey> shown() {
        return list().getItems().stream()
                .flatMap(Optional::stream)
                .map(Track::key)
                .toList();
    }

    private List<TrackKey> queue() {
        return services.player.playback().state().queue().tracks();
    }

    private void rows() throws Exception {
        Fx.until("tracks", () -> list() != null && first().isPresent());
    }

    private void rowsOfColumn() throws Exception {
        Fx.until("tracks found", () -> wiring.node().lookup(".track-column .track-row") != null);
    }
}
