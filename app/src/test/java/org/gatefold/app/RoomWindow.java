package org.gatefold.app;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gatefold.app.live.Appearance;
import org.gatefold.app.live.Speech;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.gatefold.gallery.Counted;
import org.gatefold.gallery.Desktop;
import org.gatefold.gallery.View;

/** The program's window at any size, in any look and language, with a background that knows when it is quiet. */
public final class RoomWindow implements View, AutoCloseable {
    private final Counted counted = new Counted();
    private final ObjectProperty<ColorScheme> colours = new SimpleObjectProperty<>(ColorScheme.DARK);
    private final Desktop desk = new Desktop();
    private final Stage stage;
    private final Wiring wiring;
    private final Appearance appearance;

    RoomWindow(Services services, Locale locale) throws Exception {
        stage = Fx.call(Stage::new);
        Scene scene = Fx.call(() -> new Scene(desk, 1000, 1000));
        appearance = Fx.call(() -> new Appearance(scene, colours));
        Fx.run(() -> appearance.show(new Appearance.Kept(Appearance.Choice.SYSTEM, 100, Appearance.Motion.LESS)));
        wiring = Fx.call(() -> {
            Wiring made = new Wiring(
                    services,
                    counted.background(),
                    new Texts(locale, ZoneOffset.UTC),
                    new Wiring.Around(
                            appearance,
                            new Speech(locale, Optional.empty(), ZoneOffset.UTC),
                            Optional::empty,
                            _ -> {},
                            () -> {}));
            desk.lay(made.node());
            stage.setScene(scene);
            stage.show();
            return made;
        });
    }

    @Override
    public void look(ColorScheme look) throws Exception {
        Fx.run(() -> colours.set(look));
    }

    @Override
    public void size(double width, double height) throws Exception {
        Fx.run(() -> desk.size(width, height));
    }

    void go(Route route) throws Exception {
        Fx.run(() -> wiring.window().go(route));
    }

    @Override
    public Desktop desk() {
        return desk;
    }

    /** Takes the window from the screen; on the JavaFX thread. */
    public void hide() {
        stage.hide();
    }

    Wiring wiring() {
        return wiring;
    }

    Appearance appearance() {
        return appearance;
    }

    Scene scene() {
        return stage.getScene();
    }

    Parent node() {
        return wiring.node();
    }

    @Override
    public boolean isQuiet() {
        return counted.open() == 0;
    }

    @Override
    public void close() throws Exception {
        Fx.run(() -> {
            wiring.close();
            stage.close();
        });
        counted.close();
    }
}
