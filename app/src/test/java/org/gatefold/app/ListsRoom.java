package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.bench.SyntheticMusic;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.sync.UserData;

/** The real window over a real library and database, for tests of playlists and the queue. */
final class ListsRoom implements AutoCloseable {
    final Services services;
    final Wiring wiring;
    final Stage stage;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    final ObjectProperty<ColorScheme> colours = new SimpleObjectProperty<>(ColorScheme.DARK);

    /** With so many tracks that nobody made. */
    static ListsRoom synthetic(Path folder, int tracks) throws Exception {
        try (UserData user = UserData.open(folder.resolve("data"), Clock.systemUTC())) {
            SyntheticMusic.fill(folder.resolve("cache"), user.database(), tracks);
        }
        return new ListsRoom(folder, false);
    }

    /** With the music of the demo band, or without any where {@code music} says none. */
    ListsRoom(Path folder, boolean music) throws Exception {
        Fx.start();
        services = Services.open(new Home(folder.resolve("data"), folder.resolve("cache")));
        if (music) {
            scan(Path.of("..", "seeds", "music", "Vinterlys").toRealPath());
        }
        Background background = new Background(workers, Platform::runLater);
        stage = Fx.call(Stage::new);
        wiring = Fx.call(() -> {
            Scene scene = new Scene(new StackPane(), 1000, 640);
            Appearance appearance = new Appearance(scene, colours);
            Wiring made = new Wiring(
                    services, background, new Texts(Locale.ENGLISH, ZoneOffset.UTC), Around.quietly(appearance));
            scene.setRoot(made.node());
            stage.setScene(scene);
            stage.show();
            return made;
        });
    }

    List<Track> tracks() {
        return services.player.library().tracks(TrackOrder.ALBUM, 0, 100).items();
    }

    void go(Route route) throws Exception {
        Fx.run(() -> wiring.window().go(route));
        Fx.frames(2);
    }

    void seen(String text) throws Exception {
        Fx.until(text, () -> Fx.find(wiring.node(), Fx.text(text)).isPresent());
    }

    void press(String text) throws Exception {
        seen(text);
        Predicate<Node> button = Fx.text(text).and(ButtonBase.class::isInstance);
        Fx.run(() -> ((ButtonBase) Fx.find(wiring.node(), button).orElseThrow()).fire());
    }

    void menu(String text) throws Exception {
        Fx.run(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .map(MenuItem.class::cast)
                .orElseThrow()
                .fire());
    }

    void rows(int count) throws Exception {
        Fx.until(
                count + " rows",
                () -> list().filter(l -> l.getItems().size() == count
                                && (count == 0 || l.getItems().getFirst().isPresent()))
                        .isPresent());
    }

    void key(KeyCode code, boolean alt, int... rows) throws Exception {
        Fx.run(() -> {
            ListView<?> list = list().orElseThrow();
            list.requestFocus();
            list.getSelectionModel().clearSelection();
            for (int row : rows) {
                list.getSelectionModel().select(row);
                list.getFocusModel().focus(row);
            }
            Event.fireEvent(list, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
        });
    }

    Optional<ListView<Optional<Track>>> list() {
        @SuppressWarnings("unchecked")
        ListView<Optional<Track>> found =
                (ListView<Optional<Track>>) wiring.node().lookup(".track-list");
        return Optional.ofNullable(found);
    }

    void scan(Path music) throws Exception {
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

    /** Pictures of it at both sizes, dark and light, where the property {@code gatefold.looks} names a folder. */
    void look(String name) throws Exception {
        String out = System.getProperty("gatefold.looks");
        if (out == null) {
            return;
        }
        for (double[] size : new double[][] {{1440, 900}, {1000, 640}}) {
            for (ColorScheme scheme : ColorScheme.values()) {
                Fx.run(() -> colours.set(scheme));
                Fx.frames(6);
                WritableImage image = Fx.call(() -> picture(size[0], size[1]));
                BufferedImage picture = SwingFXUtils.fromFXImage(image, null);
                String file = name + "-" + (int) size[0] + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                ImageIO.write(
                        picture,
                        "png",
                        Files.createDirectories(Path.of(out)).resolve(file).toFile());
            }
        }
        Fx.run(() -> colours.set(ColorScheme.DARK));
    }

    /** Larger than the screen of the Headless platform, a window cannot be, but a picture can. */
    private WritableImage picture(double width, double height) {
        Parent root = stage.getScene().getRoot();
        for (int pass = 0; pass < 4; pass++) {
            root.resize(width, height);
            root.applyCss();
            root.layout();
        }
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, width, height));
        return root.snapshot(whole, null);
    }

    @Override
    public void close() throws Exception {
        Fx.run(() -> {
            wiring.close();
            stage.close();
        });
        services.close();
        workers.shutdown();
    }
}
