package org.gatefold.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.playback.PlaybackState.Status;

/** The real window over a folder with an album of files, some of them played. */
abstract class PlayingWindow extends ServedWindow {
    private static final Path ARTIST = Path.of("..", "seeds", "music", "Vinterlys");

    /** Brings two albums into the library and gives their tracks by title. */
    List<Track> album() throws Exception {
        int all = 0;
        for (String name : List.of("Nordover", "Copper Season")) {
            Path music = Files.createDirectories(folder.resolve("music").resolve(name));
            try (var files = Files.list(ARTIST.resolve(name))) {
                for (Path song : files.sorted().toList()) {
                    Files.copy(song, music.resolve(song.getFileName().toString()));
                    all += song.toString().endsWith(".jpg") ? 0 : 1;
                }
            }
        }
        int count = all;
        services.player.folders().add(folder.resolve("music"));
        services.player.scanner().start();
        Fx.until("the albums", () -> services.player.library().counts().tracks() == count);
        return services.player.library().tracks(TrackOrder.TITLE, 0, 50).items();
    }

    /** Plays these and waits until the window shows the first of them. */
    void play(List<Track> tracks) throws Exception {
        services.player.playback().play(keys(tracks), 0);
        Fx.until("it plays", () -> state() == Status.PLAYING);
        Fx.until(
                "it is shown",
                () -> Fx.find(wiring.node(), Fx.text(tracks.getFirst().title())).isPresent());
    }

    void pause() throws Exception {
        services.player.playback().pause();
        Fx.until("it pauses", () -> state() == Status.PAUSED);
    }

    Status state() {
        return services.player.playback().state().status();
    }

    List<TrackKey> queue() {
        return services.player.playback().state().queue().tracks();
    }

    static List<TrackKey> keys(List<Track> tracks) {
        return tracks.stream().map(Track::key).toList();
    }

    static Predicate<Node> named(String name) {
        return node -> node instanceof ButtonBase && name.equals(node.getAccessibleText());
    }

    void pressNamed(Node in, String name) throws Exception {
        Fx.until(name, () -> Fx.find(in, named(name)).isPresent());
        Fx.run(() -> ((ButtonBase) Fx.find(in, named(name)).orElseThrow()).fire());
    }

    /** Types a key where the keyboard is in this window. */
    static void type(Node in, KeyCode code, boolean shortcut, boolean alt) throws Exception {
        Fx.run(() -> {
            Node at = in.getScene().getFocusOwner() == null ? in : in.getScene().getFocusOwner();
            at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, alt, false));
        });
    }

    /** For pictures only: the screen of the toolkit without a screen is 1000 by 1000. */
    void size(double width, double height) throws Exception {
        if (System.getProperty("gatefold.looks") == null) {
            return;
        }
        Fx.run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Fx.frames(12);
    }
}
