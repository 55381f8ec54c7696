package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.gatefold.app.control.SeekBar;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.part.AlbumCard;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.playback.PlaybackState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Walks every screen of the real window: each opens, says its title, and all that can be used is reached and named. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScreensTest {
    @TempDir
    static Path folder;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private Services services;
    private Wiring wiring;
    private Stage stage;

    @BeforeAll
    void openTheWindow() throws Exception {
        startToolkit();
        services = Services.open(new Home(folder.resolve("data"), folder.resolve("cache")));
        scan(Path.of("..", "seeds", "music", "Vinterlys").toRealPath());
        Background background = new Background(workers, Platform::runLater);
        Texts texts = new Texts(Locale.ENGLISH, ZoneOffset.UTC);
        onFx(() -> {
            stage = new Stage();
            Scene scene = new Scene(new javafx.scene.layout.StackPane(), 1000, 640);
            Appearance appearance = new Appearance(scene, new SimpleObjectProperty<>(ColorScheme.DARK));
            wiring = new Wiring(services, background, texts, Around.quietly(appearance));
            scene.setRoot(wiring.node());
            stage.setScene(scene);
            stage.show();
            return true;
        });
    }

    @AfterAll
    void closeTheWindow() throws Exception {
        onFx(() -> {
            wiring.close();
            stage.close();
            return true;
        });
        services.close();
        workers.shutdown();
    }

    @Test
    void everyControlOfEveryScreenIsReachedByKeyboardAndNamed() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Route route : routes()) {
            open(route);
            onFx(() -> {
                faults(wiring.node(), route, faults);
                return true;
            });
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theArtistShowsItsTracksAndAlbums() throws Exception {
        open(new Route.ArtistPage(
                services.player.library().artists(0, 1).items().getFirst().id()));
        awaitNode(".artist-name", "Vinterlys");
        awaitNode(".track-row .row-title", "");
        awaitNode(".album-card .card-title", "");
    }

    @Test
    void anAlbumThatIsGoneSaysSoWithAWayToTryAgain() throws Exception {
        open(new Route.AlbumPage(new org.gatefold.player.library.AlbumId(987_654)));
        awaitNode(".failed-line .label", "not in the library any more");
        awaitNode(".failed-line .button", "Retry");
    }

    @Test
    void searchingFoldsCaseAndAccents() throws Exception {
        open(new Route.SearchPage("FORSTE"));
        awaitNode(".row-title", "Første frost");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToTry() throws Exception {
        open(new Route.SearchPage("zzzzqqq"));
        awaitNode(".empty-state .label", "Nothing in your library");
    }

    @Test
    void oneClickAtHomePlays() throws Exception {
        open(new Route.HomePage());
        onFx(() -> {
            wiring.node().lookupAll(".page-head .button").stream()
                    .map(ButtonBase.class::cast)
                    .forEach(ButtonBase::fire);
            return true;
        });
        CountDownLatch playing = new CountDownLatch(1);
        try (var _ = services.player.playback().subscribe(state -> {
            if (state.status() == PlaybackState.Status.PLAYING) {
                playing.countDown();
            }
        })) {
            assertTrue(playing.await(30, TimeUnit.SECONDS), "music plays");
        }
        services.player.playback().pause();
    }

    @Test
    void goingBackLeadsToTheScreenBefore() throws Exception {
        open(new Route.HomePage());
        open(new Route.TracksPage());
        onFx(() -> {
            wiring.window().back();
            return true;
        });
        assertEquals(
                Optional.of(new Route.HomePage()), onFx(() -> wiring.window().current()));
    }

    private List<Route> routes() {
        Library library = services.player.library();
        return List.of(
                new Route.HomePage(),
                new Route.ArtistsPage(),
                new Route.ArtistPage(library.artists(0, 1).items().getFirst().id()),
                new Route.AlbumsPage(),
                new Route.AlbumPage(library.albums(org.gatefold.player.library.AlbumOrder.TITLE, 0, 1)
                        .items()
                        .getFirst()
                        .id()),
                new Route.TracksPage(),
                new Route.FavouritesPage(),
                new Route.BrowsePage(Route.BrowsePage.Tab.LISTS),
                new Route.BrowsePage(Route.BrowsePage.Tab.GENRES),
                new Route.BrowsePage(Route.BrowsePage.Tab.DECADES),
                new Route.BrowsePage(Route.BrowsePage.Tab.FOLDERS),
                new Route.ShelfPage(org.gatefold.player.library.browse.TrackList.Shelf.NEVER_PLAYED),
                new Route.ChancePage(5),
                new Route.PlaylistsPage(),
                new Route.PlaylistPage(services.player.playlists().create("Rain")),
                new Route.SearchPage("frost"),
                new Route.QueuePage(),
                new Route.CartPage(),
                new Route.OrdersPage(),
                new Route.SyncPage(),
                new Route.ServersPage(),
                new Route.SettingsPage());
    }

    private void open(Route route) throws Exception {
        onFx(() -> {
            wiring.window().go(route);
            return true;
        });
        settle();
    }

    private static void faults(Node node, Route route, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        boolean usable = node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof SeekBar
                || node instanceof AlbumCard
                || node instanceof ComboBoxBase;
        boolean inner =
                node.getParent() instanceof ScrollBar || node.getStyleClass().contains("arrow-button");
        if (usable && !inner) {
            String words = node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
            String spoken = node.getAccessibleText() == null ? "" : node.getAccessibleText();
            if (words.isBlank()
                    && spoken.isBlank()
                    && !node.getStyleClass().contains("bar-title")
                    && !node.getStyleClass().contains("bar-artist")) {
                faults.add(route + ": no name: " + node);
            }
            if (!node.isFocusTraversable()) {
                faults.add(route + ": not reached by keyboard: " + node);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> faults(child, route, faults));
        }
    }

    private void awaitNode(String selector, String words) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < end) {
            boolean there = onFx(() -> wiring.node().lookupAll(selector).stream()
                    .anyMatch(node ->
                            node instanceof Labeled labeled && labeled.getText().contains(words)));
            if (there) {
                return;
            }
            settle();
        }
        assertTrue(false, "no " + selector + " with " + words);
    }

    private void scan(Path music) throws Exception {
        assertTrue(Files.isDirectory(music), "the demo music is needed");
        CountDownLatch done = new CountDownLatch(1);
        services.player.folders().add(music);
        try (var _ = services.player.scanner().onProgress(p -> {
            if (p.state() == ScanProgress.State.DONE) {
                done.countDown();
            }
        })) {
            services.player.scanner().start();
            assertTrue(done.await(60, TimeUnit.SECONDS), "the scan ended");
        }
    }

    /** Lets the window draw twice. */
    private static void settle() throws Exception {
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Platform.runLater(() -> new javafx.animation.AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses > 2) {
                    stop();
                    drawn.complete(true);
                }
            }
        }.start());
        drawn.get(30, TimeUnit.SECONDS);
    }

    private static void startToolkit() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            assertTrue(started.await(30, TimeUnit.SECONDS));
        } catch (IllegalStateException running) {
            // Another test of this process started it.
        }
        Platform.setImplicitExit(false);
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.get(30, TimeUnit.SECONDS);
    }
}
