package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A music server is added, read, heard of, kept offline and removed in the real window, against the real remote. */
@Timeout(180)
final class ServersScreensTest {
    private static final String PASSWORD = "ferry-lantern-quiet-harbour";

    @TempDir
    Path folder;

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ObjectProperty<ColorScheme> colours = new SimpleObjectProperty<>(ColorScheme.DARK);
    private Remote remote;
    private Services services;
    private Wiring wiring;
    private Stage stage;

    @BeforeEach
    void openTheWindow() throws Exception {
        Fx.start();
        remote = Remote.open(RemoteConfig.loopback(folder.resolve("remote"))
                .withMusic(Path.of("..", "seeds", "music", "Vinterlys").toRealPath())
                .withUsers(new RemoteConfig.User("ana", "token-of-ana-1234567890").withAppPassword(PASSWORD)));
        services = Services.open(new Home(folder.resolve("data"), folder.resolve("cache")));
        Background background = new Background(workers, Platform::runLater);
        Fx.run(() -> {
            stage = new Stage();
            Scene scene = new Scene(new StackPane(), 1000, 640);
            Appearance appearance = new Appearance(scene, colours);
            wiring = new Wiring(
                    services,
                    background,
                    new Texts(Locale.ENGLISH, ZoneOffset.UTC),
                    new Wiring.Around(appearance, Optional::empty, _ -> {}, () -> {}));
            scene.setRoot(wiring.node());
            stage.setScene(scene);
            stage.show();
        });
        go(new Route.ServersPage());
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        Fx.run(() -> {
            wiring.close();
            stage.close();
        });
        services.close();
        remote.close();
        workers.shutdown();
    }

    @Test
    void aServerIsAddedAndItsMusicIsInTheLibraryAndKeptOffline() throws Exception {
        seen("No music server yet");
        look("none");
        fill(remote.base().toString(), "ana", PASSWORD);
        look("form");
        press("Add server");
        seenPart(" · read on ");
        look("added");
        List<Album> albums =
                services.player.library().albums(AlbumOrder.TITLE, 0, 10).items();
        assertFalse(albums.isEmpty());
        Track track = services.player.library().tracksOf(albums.getFirst().id()).getFirst();
        assertInstanceOf(Origin.OnServer.class, track.origin());
        go(new Route.AlbumPage(albums.getFirst().id()));
        press("Keep offline");
        seen("Kept offline");
        int tracks = albums.getFirst().tracks();
        Fx.until("all copies", () -> services.player.offline().state().copies() == tracks);
        look("album");
        remote.close();
        assertTrue(services.player.offline().copy(track.key()).isPresent(), "it is here without the server");
        go(new Route.ServersPage());
        seen("1 thing you keep", "One thing you keep");
        look("offline");
    }

    @Test
    void aWrongPasswordIsSaidWhereItWasTypedAndNothingIsKept() throws Exception {
        fill(remote.base().toString(), "ana", "not-the-password");
        press("Add server");
        Fx.until(
                "a reason",
                () -> wiring.node().lookupAll(".server-form .warn").stream()
                        .anyMatch(node -> node instanceof javafx.scene.control.Label label
                                && !label.getText().isEmpty()));
        look("wrong");
        assertEquals(List.of(), services.player.servers().all());
        assertEquals("ana", field("Name").getText(), "what was typed is still there");
    }

    @Test
    void aRemovedServerTakesItsMusicAlongAfterAsking() throws Exception {
        fill(remote.base().toString(), "ana", PASSWORD);
        press("Add server");
        seenPart(" · read on ");
        press("Remove");
        seen("Keep it");
        look("remove");
        press("Keep it");
        press("Remove");
        press("Remove it");
        seen("No music server yet");
        assertEquals(0, services.player.library().counts().tracks());
    }

    private void fill(String address, String user, String password) throws Exception {
        press("Add server");
        Fx.until("the form", () -> wiring.node().lookup(".server-form") != null);
        Fx.run(() -> {
            field("Address").setText(address);
            field("Name").setText(user);
            field("Password").setText(password);
        });
    }

    private TextInputControl field(String name) {
        return (TextInputControl) wiring.node().lookupAll(".text-input").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private void go(Route route) throws Exception {
        Fx.run(() -> wiring.window().go(route));
        Fx.frames(2);
    }

    private void seen(String... oneOf) throws Exception {
        Fx.until(
                String.join(" or ", oneOf),
                () -> List.of(oneOf).stream()
                        .anyMatch(text -> Fx.find(wiring.node(), Fx.text(text)).isPresent()));
    }

    private void seenPart(String part) throws Exception {
        Fx.until(part, () -> Fx.find(wiring.node(), Fx.textWith(part)).isPresent());
    }

    private void press(String text) throws Exception {
        seen(text);
        Fx.run(() -> {
            Node form = wiring.node().lookup(".server-form");
            Node within = form != null && Fx.find(form, button(text)).isPresent() ? form : wiring.node();
            ((ButtonBase) Fx.find(within, button(text)).orElseThrow()).fire();
        });
    }

    private static java.util.function.Predicate<Node> button(String text) {
        return Fx.text(text).and(ButtonBase.class::isInstance);
    }

    /** A picture of it, dark and light, where the property {@code gatefold.looks} names a folder. */
    private void look(String name) throws Exception {
        String out = System.getProperty("gatefold.looks");
        if (out == null) {
            return;
        }
        for (ColorScheme scheme : ColorScheme.values()) {
            Fx.run(() -> colours.set(scheme));
            Fx.frames(8);
            WritableImage image = Fx.call(() -> stage.getScene().snapshot(null));
            BufferedImage picture = SwingFXUtils.fromFXImage(image, null);
            Path file = Files.createDirectories(Path.of(out))
                    .resolve("servers-" + name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
            ImageIO.write(picture, "png", file.toFile());
        }
        Fx.run(() -> colours.set(ColorScheme.DARK));
    }
}
