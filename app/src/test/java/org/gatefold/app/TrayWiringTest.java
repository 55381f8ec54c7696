package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.gatefold.app.desktop.Tray;
import org.gatefold.app.desktop.freedesktop.TrayHost;
import org.gatefold.app.live.NowPlaying;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.mediakeys.mpris.SessionBus;
import org.gatefold.app.shell.AppWindow;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.PlaybackState.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The entry in the tray over a real bus, with a real window and real playback behind it. */
@Timeout(180)
final class TrayWiringTest extends PlayingWindow {
    private static final int WINDOW = 1;
    private static final int TOGGLE = 2;
    private static final int NEXT = 3;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private TrayHost host;
    private Stage shown;
    private TrayWiring tray;
    private NowPlaying now;
    private AppWindow window;
    private volatile Tray made;
    private boolean endsProgram;

    @BeforeEach
    void aTray() throws Exception {
        assumeTrue(SessionBus.isHere(), "dbus is not here; ./gatefold test installs it");
        host = new TrayHost();
        endsProgram = Fx.call(Platform::isImplicitExit);
        Fx.run(() -> Platform.setImplicitExit(true));
    }

    @AfterEach
    void away() throws Exception {
        if (host == null) {
            return;
        }
        Fx.run(() -> {
            if (tray != null) {
                tray.close();
                now.close();
                window.close();
                shown.close();
            }
            Platform.setImplicitExit(endsProgram);
        });
        worker.shutdown();
        assertTrue(worker.awaitTermination(60, TimeUnit.SECONDS));
        host.close();
    }

    private String entry(Locale language) throws Exception {
        Fx.run(() -> {
            Background background = new Background(worker, Platform::runLater);
            Texts texts = new Texts(language, ZoneOffset.UTC);
            window = new AppWindow(texts, background);
            now = new NowPlaying(services.player.playback(), services.player.listening(), background);
            tray = new TrayWiring(window, now, texts, () -> {}, (words, acts, face, changed) -> {
                made = host.entry(words, acts, face, worker, changed);
                return made;
            });
            shown = new Stage();
            shown.setScene(new Scene(window.node(), 1000, 640));
            shown.show();
            tray.wantedProperty().set(true);
        });
        String entry = host.taken();
        Fx.until("the entry is seen", () -> made.isSeen());
        return entry;
    }

    @Test
    void itsMenuSteersWhatPlaysAndSaysItInTheListenersLanguage() throws Exception {
        List<Track> tracks = album();
        String entry = entry(Locale.of("es", "ES"));
        play(tracks);
        host.awaitMenu(entry, "Ocultar Gatefold", "Pausar", "Canción siguiente", "Canción anterior", "Salir");
        Track first = tracks.getFirst();
        host.awaitHint(entry, first.title() + " – " + first.artistName());
        host.click(entry, TOGGLE);
        Fx.until("it pauses", () -> state() == Status.PAUSED);
        host.awaitMenu(entry, "Reproducir");
        host.click(entry, NEXT);
        host.awaitHint(entry, tracks.get(1).title());
    }

    @Test
    void aClosedWindowWaitsInTheTrayAndComesBackFromItsMenu() throws Exception {
        String entry = entry(Locale.FRANCE);
        host.awaitMenu(entry, "Masquer Gatefold");
        closed();
        host.awaitMenu(entry, "Afficher Gatefold");
        host.click(entry, WINDOW);
        Fx.until("it is back", () -> shown.isShowing());
        host.awaitMenu(entry, "Masquer Gatefold");
    }

    @Test
    void aHiddenWindowComesBackByItselfWhenTheTrayGoes() throws Exception {
        entry(Locale.UK);
        closed();
        host.leave();
        Fx.until("it is back", () -> shown.isShowing());
    }

    @Test
    void withoutTheWishThereIsNoEntryAnyMoreAndClosingIsClosing() throws Exception {
        entry(Locale.UK);
        Fx.run(() -> tray.wantedProperty().set(false));
        close(shown);
        assertTrue(Fx.call(Platform::isImplicitExit), "it does not go on without a window");
    }

    /** As by the button of its frame. */
    private void closed() throws Exception {
        close(shown);
        assertFalse(Fx.call(Platform::isImplicitExit), "it goes on without a window");
    }

    private static void close(Stage stage) throws Exception {
        Fx.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        Fx.until("it is hidden", () -> !stage.isShowing());
    }
}
