package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import org.gatefold.app.looks.Fx;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.PlaybackState.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The small window, in the place of the real one over real playback. */
@Timeout(180)
final class MiniPlayerTest extends PlayingWindow {
    @Test
    void itTakesThePlaceOfTheWindowAndSteersTheSamePlayback() throws Exception {
        List<Track> tracks = album();
        play(tracks);
        open();
        Fx.until("the large one is away", () -> !stage.isShowing());
        Fx.until(
                "the song",
                () -> in(tracks.getFirst().title()) && in(tracks.getFirst().artistName()));
        lookMini("mini");
        pressNamed(mini(), "Pause");
        Fx.until("it pauses", () -> state() == Status.PAUSED);
        pressNamed(mini(), "Next");
        Fx.until("the next song", () -> in(tracks.get(1).title()));
        pressNamed(mini(), "Favourite");
        Fx.until(
                "it is kept",
                () -> services.player.listening().isFavourite(tracks.get(1).key()));
        pressNamed(mini(), "Back to the large window");
        Fx.until("the large one is back", () -> stage.isShowing() && small().isEmpty());
    }

    @Test
    void theSystemsWayOfClosingItBringsTheWindowBack() throws Exception {
        open();
        Fx.run(() -> small().orElseThrow()
                .fireEvent(new WindowEvent(small().orElseThrow(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        Fx.until("the large one is back", () -> stage.isShowing() && small().isEmpty());
    }

    @Test
    void itIsSteeredByTheKeysOfTheProgram() throws Exception {
        List<Track> tracks = album();
        play(tracks);
        open();
        type(mini(), KeyCode.RIGHT, true, false);
        Fx.until("the next song", () -> in(tracks.get(1).title()));
        type(mini(), KeyCode.M, true, false);
        Fx.until("the large one is back", () -> stage.isShowing() && small().isEmpty());
    }

    @Test
    void itStandsWhereItStoodAndStaysAboveOthersIfItDidSo() throws Exception {
        open();
        Fx.run(() -> {
            small().orElseThrow().setX(120);
            small().orElseThrow().setY(90);
        });
        pressNamed(mini(), "Keep above other windows");
        Fx.until("it is above", () -> small().orElseThrow().isAlwaysOnTop());
        pressNamed(mini(), "Back to the large window");
        Fx.until(
                "its place is kept",
                () -> services.preferences.get("mini.place").equals(Optional.of("120,90")));
        Fx.until("that too", () -> services.preferences.get("mini.above").equals(Optional.of("yes")));
        reopen();
        Fx.until("it is read again", () -> wiring.face().miniPlace().equals("120,90"));
        open();
        assertEquals(120, Fx.call(() -> small().orElseThrow().getX()), 1);
        assertEquals(90, Fx.call(() -> small().orElseThrow().getY()), 1);
    }

    @Test
    void theWindowThatIsClosedWithItLeavesNoneBehind() throws Exception {
        open();
        Fx.run(wiring::close);
        assertTrue(Fx.call(() -> small().isEmpty()));
        assertFalse(Fx.call(() -> Window.getWindows().size() > 1));
    }

    private void open() throws Exception {
        pressNamed(wiring.node(), "Small window");
        Fx.until("the small window", () -> small().isPresent());
    }

    private Optional<Stage> small() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window != stage)
                .map(Stage.class::cast)
                .findFirst();
    }

    private Node mini() throws Exception {
        return Fx.call(() -> small().orElseThrow().getScene().getRoot());
    }

    private boolean in(String text) {
        return small().flatMap(window -> Fx.find(window.getScene().getRoot(), Fx.text(text)))
                .isPresent();
    }

    private void lookMini(String name) throws Exception {
        String out = System.getProperty("gatefold.looks");
        if (out != null) {
            Fx.frames(20);
            BufferedImage picture = SwingFXUtils.fromFXImage(
                    Fx.call(() -> small().orElseThrow().getScene().snapshot(null)), null);
            ImageIO.write(
                    picture,
                    "png",
                    Files.createDirectories(Path.of(out)).resolve(name + ".png").toFile());
        }
    }
}
