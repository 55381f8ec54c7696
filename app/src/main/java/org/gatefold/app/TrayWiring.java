package org.gatefold.app;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.gatefold.app.desktop.Tray;
import org.gatefold.app.desktop.freedesktop.FreedesktopTray;
import org.gatefold.app.live.Desk;
import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.shell.AppWindow;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playback.PlaybackState;

/**
 * The entry in the tray, where the listener wants the music to go on when the window is closed. A window is only ever
 * hidden while there is a tray to bring it back, and comes back by itself when that goes. On the JavaFX thread.
 */
final class TrayWiring implements AutoCloseable {
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final Bag bag = new Bag();
    private final Bag ofWindow = new Bag();
    private final EventHandler<WindowEvent> closing = this::closing;
    private final ObservableValue<Window> shownIn;
    private final NowPlaying now;
    private final Texts texts;
    private final Runnable closeMini;
    private final Opening opening;
    private Optional<Tray> tray = Optional.empty();
    private boolean hidden;

    /** How an entry is made. */
    @FunctionalInterface
    interface Opening {
        Tray open(Tray.Words words, Tray.Acts acts, Tray.Face face, Runnable changed);
    }

    TrayWiring(AppWindow window, Desk desk, Runnable closeMini) {
        this(
                window,
                desk.now(),
                desk.texts(),
                closeMini,
                (words, acts, face, changed) -> FreedesktopTray.ofThisSession(
                        words, acts, face, desk.background().worker(), changed));
    }

    /** @param closeMini brings the window back where the small one is in its place */
    TrayWiring(AppWindow window, NowPlaying now, Texts texts, Runnable closeMini, Opening opening) {
        this.now = now;
        this.texts = texts;
        this.closeMini = closeMini;
        this.opening = opening;
        shownIn = window.node().sceneProperty().flatMap(Scene::windowProperty);
        bag.listen(shownIn, (_, _, shown) -> follow(Optional.ofNullable(shown)));
        follow(Optional.ofNullable(shownIn.getValue()));
        bag.listen(now.stateProperty(), (_, _, _) -> say());
        bag.listen(wanted, (_, _, is) -> want(is));
    }

    /** Whether the listener wants it; nobody does unless asked. */
    BooleanProperty wantedProperty() {
        return wanted;
    }

    private void follow(Optional<Window> shown) {
        ofWindow.close();
        shown.ifPresent(window -> {
            window.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, closing);
            ofWindow.add(() -> window.removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, closing));
            ofWindow.listen(window.showingProperty(), (_, _, _) -> say());
        });
    }

    private void want(boolean is) {
        tray.ifPresent(Tray::close);
        tray = is
                ? Optional.of(opening.open(words(), acts(), face(), () -> Platform.runLater(this::changed)))
                : Optional.empty();
    }

    private void changed() {
        if (hidden && tray.filter(Tray::isSeen).isEmpty()) {
            bringBack();
        }
    }

    private void closing(WindowEvent e) {
        if (tray.filter(Tray::isSeen).isPresent()) {
            e.consume();
            hide();
        }
    }

    private void hide() {
        stage().filter(Stage::isShowing).ifPresent(stage -> {
            boolean before = Platform.isImplicitExit();
            Platform.setImplicitExit(false);
            hidden = true;
            stage.hide();
            stage.showingProperty().addListener(new Return(stage, before));
        });
    }

    private void bringBack() {
        closeMini.run();
        stage().ifPresent(stage -> {
            stage.show();
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        });
    }

    private void turn() {
        if (stage().filter(stage -> stage.isShowing() && !stage.isIconified()).isPresent()) {
            hide();
        } else {
            bringBack();
        }
    }

    private Optional<Stage> stage() {
        return Optional.ofNullable(shownIn.getValue())
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast);
    }

    private void say() {
        tray.ifPresent(entry -> entry.show(face()));
    }

    private Tray.Face face() {
        PlaybackState state = now.stateProperty().get();
        String title = state.track().map(TrayWiring::named).orElse("");
        return new Tray.Face(
                stage().filter(Stage::isShowing).isPresent(),
                state.status() == PlaybackState.Status.PLAYING,
                state.status() != PlaybackState.Status.EMPTY,
                title);
    }

    private static String named(Track track) {
        return track.title() + " – " + track.artistName();
    }

    private Tray.Acts acts() {
        Playback playback = now.playback();
        return new Tray.Acts(
                () -> Platform.runLater(this::turn),
                playback::toggle,
                playback::next,
                playback::previous,
                () -> Platform.runLater(Platform::exit));
    }

    private Tray.Words words() {
        return new Tray.Words(
                texts.get("app.name"),
                texts.get("tray.show"),
                texts.get("tray.hide"),
                texts.get("tray.play"),
                texts.get("tray.pause"),
                texts.get("tray.next"),
                texts.get("tray.previous"),
                texts.get("tray.quit"));
    }

    @Override
    public void close() {
        tray.ifPresent(Tray::close);
        tray = Optional.empty();
        ofWindow.close();
        bag.close();
    }

    /** Once the window is there again, however that came, closing it ends the program as before. */
    private final class Return implements ChangeListener<Boolean> {
        private final Stage stage;
        private final boolean endsProgram;

        Return(Stage stage, boolean endsProgram) {
            this.stage = stage;
            this.endsProgram = endsProgram;
        }

        @Override
        public void changed(ObservableValue<? extends Boolean> showing, Boolean before, Boolean now) {
            if (now) {
                hidden = false;
                stage.showingProperty().removeListener(this);
                Platform.setImplicitExit(endsProgram);
            }
        }
    }
}
