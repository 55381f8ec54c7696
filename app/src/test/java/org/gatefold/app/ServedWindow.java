package org.gatefold.app;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
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
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The real window over the real services, with the real remote beside it as a music server, 1000 by 640. */
abstract class ServedWindow {
    static final String PASSWORD = "ferry-lantern-quiet-harbour";

    @TempDir
    Path folder;

    Remote remote;
    Services services;
    Wiring wiring;
    Stage stage;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ObjectProperty<ColorScheme> colours = new SimpleObjectProperty<>(ColorScheme.DARK);

    @BeforeEach
    void openTheWindow() throws Exception {
        Fx.start();
        remote = Remote.open(RemoteConfig.loopback(folder.resolve("remote"))
                .withMusic(Path.of("..", "seeds", "music", "Vinterlys").toRealPath())
                .withUsers(new RemoteConfig.User("ana", "token-of-ana-1234567890").withAppPassword(PASSWORD)));
        services = Services.open(new Home(folder.resolve("data"), folder.resolve("cache")));
        show();
    }

    private void show() throws Exception {
        Background background = new Background(workers, Platform::runLater);
        Fx.run(() -> {
            stage = new Stage();
            Scene scene = new Scene(new StackPane(), 1000, 640);
            Appearance appearance = new Appearance(scene, colours);
            wiring = new Wiring(
                    services, background, new Texts(Locale.ENGLISH, ZoneOffset.UTC), Around.quietly(appearance));
            scene.setRoot(wiring.node());
            stage.setScene(scene);
            stage.show();
        });
    }

    /** Closes the window and opens it anew over the same services, as the next start would. */
    void reopen() throws Exception {
        Fx.run(() -> {
            wiring.close();
            stage.close();
        });
        show();
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

    void fill(String address, String user, String password) throws Exception {
        press("Add server");
        Fx.until("the form", () -> wiring.node().lookup(".server-form") != null);
        Fx.run(() -> {
            field("Address").setText(address);
            field("Name").setText(user);
            field("Password").setText(password);
        });
    }

    /** Adds the remote as a music server and waits until all of it is read. */
    void addServer() throws Exception {
        go(new Route.ServersPage());
        fill(remote.base().toString(), "ana", PASSWORD);
        press("Add server");
        seenPart(" \u00b7 read on ");
    }

    TextInputControl field(String name) {
        return (TextInputControl) wiring.node().lookupAll(".text-input").stream()
                .filter(node -> name.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    void go(Route route) throws Exception {
        Fx.run(() -> wiring.window().go(route));
        Fx.frames(2);
    }

    void seen(String... oneOf) throws Exception {
        Fx.until(
                String.join(" or ", oneOf),
                () -> List.of(oneOf).stream()
                        .anyMatch(text -> Fx.find(wiring.node(), Fx.text(text)).isPresent()));
    }

    void seenPart(String part) throws Exception {
        Fx.until(part, () -> Fx.find(wiring.node(), Fx.textWith(part)).isPresent());
    }

    void press(String text) throws Exception {
        seen(text);
        Fx.run(() -> {
            Node form = wiring.node().lookup(".server-form");
            Node within = form != null && Fx.find(form, button(text)).isPresent() ? form : wiring.node();
            ((ButtonBase) Fx.find(within, button(text)).orElseThrow()).fire();
        });
    }

    static Predicate<Node> button(String text) {
        return Fx.text(text).and(ButtonBase.class::isInstance);
    }

    /** A picture of it, dark and light, where the property {@code gatefold.looks} names a folder. */
    void look(String name) throws Exception {
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
                    .resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
            ImageIO.write(picture, "png", file.toFile());
        }
        Fx.run(() -> colours.set(ColorScheme.DARK));
    }
}
