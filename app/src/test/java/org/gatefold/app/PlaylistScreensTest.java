package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.listening.Mark;
import org.gatefold.player.playlist.Playlist;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.sync.outbox.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Playlists, ratings and what waits in the real window, by keyboard and mouse, down to the database. */
final class PlaylistScreensTest {
    @TempDir
    Path folder;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private Services services;
    private Wiring wiring;
    private Stage stage;
    private List<TrackKey> keys;

    @BeforeEach
    void openTheWindow() throws Exception {
        Fx.start();
        services = Services.open(new Home(folder.resolve("data"), folder.resolve("cache")));
        scan(Path.of("..", "seeds", "music", "Vinterlys").toRealPath());
        keys = services.player.library().tracks(TrackOrder.TITLE, 0, 4).items().stream()
                .map(Track::key)
                .toList();
        Background background = new Background(workers, Platform::runLater);
        Fx.run(() -> {
            stage = new Stage();
            Scene scene = new Scene(new StackPane(), 1000, 640);
            Appearance appearance = new Appearance(scene, new SimpleObjectProperty<>(ColorScheme.DARK));
            wiring = new Wiring(
                    services, background, new Texts(Locale.ENGLISH, ZoneOffset.UTC), Around.quietly(appearance));
            scene.setRoot(wiring.node());
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        Fx.run(() -> {
            wiring.close();
            stage.close();
        });
        services.close();
        workers.shutdown();
    }

    @Test
    void aPlaylistIsMadeFromTheListAndOpened() throws Exception {
        go(new Route.PlaylistsPage());
        seen("No playlists yet");
        press("New playlist");
        Fx.run(() -> {
            TextField name = (TextField) wiring.node().lookup(".page .text-field");
            name.setText("Rain");
            name.fireEvent(new javafx.event.ActionEvent());
        });
        seen("Nothing in it yet");
        assertEquals(
                List.of("Rain"),
                services.player.playlists().all().stream().map(Playlist::name).toList());
    }

    @Test
    void entriesAreMovedAndTakenOutByKeyboardAndBroughtBack() throws Exception {
        PlaylistId rain = services.player.playlists().create("Rain");
        services.player.playlists().add(rain, keys.subList(0, 3));
        go(new Route.PlaylistPage(rain));
        Fx.until(
                "three rows", () -> list().filter(l -> l.getItems().size() == 3).isPresent());
        key(0, KeyCode.DOWN, true);
        Fx.until(
                "it moved",
                () -> services.player.playlists().keys(rain).equals(List.of(keys.get(1), keys.get(0), keys.get(2))));
        key(2, KeyCode.DELETE, false);
        Fx.until("it is out", () -> services.player.playlists().keys(rain).size() == 2);
        press("Undo");
        Fx.until(
                "it is back",
                () -> services.player.playlists().keys(rain).equals(List.of(keys.get(1), keys.get(0), keys.get(2))));
    }

    @Test
    void aDeletedPlaylistSaysSoAndComesBack() throws Exception {
        PlaylistId rain = services.player.playlists().create("Rain");
        go(new Route.PlaylistPage(rain));
        seen("Nothing in it yet");
        press("Delete");
        seen("This playlist is not there any more");
        press("Undo");
        seen("Nothing in it yet");
    }

    @Test
    void aDescriptionIsWrittenAndTakenBack() throws Exception {
        PlaylistId rain = services.player.playlists().create("Rain");
        go(new Route.PlaylistPage(rain));
        press("Describe");
        Fx.run(() -> {
            TextField field = (TextField) Fx.find(
                            wiring.node(),
                            node -> node instanceof TextField text && "Description".equals(text.getPromptText()))
                    .orElseThrow();
            field.setText("For long evenings");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        seen("For long evenings");
        assertEquals(
                "For long evenings",
                services.player.playlists().find(rain).orElseThrow().description());
        press("Undo");
        Fx.until(
                "it is gone",
                () -> services.player
                        .playlists()
                        .find(rain)
                        .orElseThrow()
                        .description()
                        .isEmpty());
    }

    @Test
    void aWholeAlbumAndAllOfAnArtistAreAddedToAPlaylistAndTakenBack() throws Exception {
        PlaylistId rain = services.player.playlists().create("Rain");
        Track first =
                services.player.library().tracks(TrackOrder.TITLE, 0, 1).items().getFirst();
        for (Route page : List.of(new Route.AlbumPage(first.album()), new Route.ArtistPage(first.artist()))) {
            go(page);
            press("Add to playlist");
            Fx.run(() -> menu("Rain").fire());
            Fx.until("they are in", () -> services.player.playlists().keys(rain).size() > 1);
            assertTrue(services.player.playlists().keys(rain).contains(first.key()));
            press("Undo");
            Fx.until(
                    "they are out", () -> services.player.playlists().keys(rain).isEmpty());
        }
    }

    private static MenuItem menu(String text) {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTrackIsRatedWithADigit() throws Exception {
        go(new Route.TracksPage());
        Fx.until(
                "rows",
                () -> list().filter(l -> l.getItems().size() >= 4
                                && l.getItems().getFirst().isPresent())
                        .isPresent());
        key(0, KeyCode.DIGIT4, false);
        Fx.until(
                "it is rated",
                () -> new Mark(false, 4)
                        .equals(services.player.listening().marks(keys).get(keys.getFirst())));
        Fx.until(
                "it is shown",
                () -> list().orElseThrow().lookupAll(".star").stream()
                                .filter(star ->
                                        star.getPseudoClassStates().toString().contains("given"))
                                .count()
                        == 4);
    }

    @Test
    void whatWasRefusedIsDiscardedOnlyAfterAsking() throws Exception {
        services.user.database().write(tx -> {
            services.outbox.enqueue(
                    tx, new Kind("odd", true), UUID.randomUUID(), "ana", "odd", "Slow Harbour", new byte[] {'x'});
            return tx.update("update outbox set state = 'REJECTED', last_error = 'No such track.'");
        });
        go(new Route.SyncPage());
        seen("Change: Slow Harbour");
        press("Discard");
        seen("Keep");
        press("Keep");
        seen("The server does not take it: No such track.");
        press("Discard");
        seen("Keep");
        press("Discard");
        seen("All synced");
        press("Undo");
        seen("Change: Slow Harbour");
    }

    private void go(Route route) throws Exception {
        Fx.run(() -> wiring.window().go(route));
        Fx.frames(2);
    }

    private void seen(String text) throws Exception {
        Fx.until(text, () -> Fx.find(wiring.node(), Fx.text(text)).isPresent());
    }

    private void press(String text) throws Exception {
        seen(text);
        Fx.run(() -> {
            Node button = Fx.find(wiring.node(), Fx.text(text).and(ButtonBase.class::isInstance))
                    .orElseThrow();
            ((ButtonBase) button).fire();
        });
    }

    private void key(int row, KeyCode code, boolean alt) throws Exception {
        Fx.run(() -> {
            ListView<?> list = list().orElseThrow();
            list.requestFocus();
            list.getFocusModel().focus(row);
            String text = code.isDigitKey() ? code.getChar() : "";
            Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, alt, false));
        });
    }

    private Optional<ListView<Optional<Track>>> list() {
        @SuppressWarnings("unchecked")
        ListView<Optional<Track>> found =
                (ListView<Optional<Track>>) wiring.node().lookup(".track-list");
        return Optional.ofNullable(found);
    }

    private void scan(Path music) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        services.player.folders().add(music);
        try (var _ = services.player.scanner().onProgress(p -> {
            if (p.state() == org.gatefold.player.library.ScanProgress.State.DONE) {
                done.countDown();
            }
        })) {
            services.player.scanner().start();
            assertTrue(done.await(60, TimeUnit.SECONDS), "the scan ended");
        }
    }
}
