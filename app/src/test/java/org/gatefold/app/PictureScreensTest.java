package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pictures of an album, large: from its cover, with keyboard and names, and no row of one alone. */
@Timeout(180)
final class PictureScreensTest extends PlayingWindow {
    private Path album;

    private void music() throws Exception {
        album = Files.createDirectories(folder.resolve("music").resolve("The Long Tide"));
        FlacFile.tagged(
                album.resolve("01 Ebb.flac"),
                Signal.ramp(0, Signal.RATE),
                Map.of("TITLE", "Ebb", "ARTIST", "Harbour Static", "ALBUM", "The Long Tide"));
    }

    private void image(String name, int width, int height, Color from, Color to) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = image.createGraphics();
        paint.setPaint(new GradientPaint(0, 0, from, width, height, to));
        paint.fillRect(0, 0, width, height);
        paint.dispose();
        ImageIO.write(image, "png", album.resolve(name).toFile());
    }

    private Track open() throws Exception {
        services.player.folders().add(album.getParent());
        services.player.scanner().start();
        Fx.until("the album", () -> services.player.library().counts().tracks() == 1);
        Track track =
                services.player.library().tracks(TrackOrder.TITLE, 0, 1).items().getFirst();
        go(new Route.AlbumPage(track.album()));
        return track;
    }

    private void several() throws Exception {
        music();
        image("cover.png", 900, 900, new Color(0x1f4e79), new Color(0xff6b3d));
        image("back.png", 900, 880, new Color(0x333333), new Color(0xe8d9bd));
        image("booklet-2.png", 1400, 700, new Color(0x6fcf97), new Color(0x131315));
        image("cd.png", 600, 600, new Color(0xcccccc), new Color(0x888888));
        open();
        pressNamed(wiring.node(), "Show the pictures of The Long Tide");
        Fx.until("all of them", () -> small() == 4);
    }

    private Node viewer() {
        return wiring.node().lookup(".picture-viewer");
    }

    private int small() {
        return viewer() == null ? 0 : viewer().lookupAll(".picture-small").size();
    }

    private Node stagePane() {
        return viewer().lookup(".picture-stage");
    }

    /** What the large one is called for the ear. */
    private String spoken() {
        return viewer() == null ? "" : String.valueOf(stagePane().getAccessibleText());
    }

    private double shownWidth() {
        ImageView view =
                (ImageView) ((Parent) stagePane()).getChildrenUnmodifiable().getFirst();
        return view.getImage() == null ? 0 : view.getBoundsInParent().getWidth();
    }

    private void key(KeyCode code) throws Exception {
        type(wiring.node(), code, false, false);
    }

    private void comes(String spoken) throws Exception {
        Fx.until(spoken, () -> spoken().equals(spoken) && shownWidth() > 0);
    }

    @Test
    void theCoverOpensAllOfThemAndTheKeyboardGoesThroughThem() throws Exception {
        several();
        comes("Front · cover.png, picture 1 of 4");
        look("pictures-front");
        key(KeyCode.RIGHT);
        comes("Back · back.png, picture 2 of 4");
        key(KeyCode.END);
        comes("Disc · cd.png, picture 4 of 4");
        key(KeyCode.RIGHT);
        comes("Disc · cd.png, picture 4 of 4");
        key(KeyCode.LEFT);
        comes("Booklet · booklet-2.png, picture 3 of 4");
        look("pictures-booklet");
        size(1440, 900);
        look("pictures-booklet-wide");
        key(KeyCode.HOME);
        comes("Front · cover.png, picture 1 of 4");
        seen("1 of 4");
        key(KeyCode.ESCAPE);
        Fx.until("the page again", () -> viewer() == null && wiring.node().lookup(".album-title") != null);
    }

    @Test
    void oneIsZoomedMovedAndFittedAgain() throws Exception {
        several();
        comes("Front · cover.png, picture 1 of 4");
        double fitted = Fx.call(this::shownWidth);
        key(KeyCode.PLUS);
        key(KeyCode.PLUS);
        Fx.until("larger", () -> shownWidth() > fitted * 1.5);
        look("pictures-zoomed");
        key(KeyCode.RIGHT);
        assertEquals("Front · cover.png, picture 1 of 4", Fx.call(this::spoken), "an arrow moves what is zoomed");
        pressNamed(viewer(), "Fit to the window");
        Fx.until("fitted", () -> Math.abs(shownWidth() - fitted) < 1);
        assertTrue(
                Fx.call(() -> Fx.find(viewer(), named("Zoom out")).orElseThrow().isDisabled()));
        key(KeyCode.PLUS);
        Fx.until("larger again", () -> shownWidth() > fitted * 1.1);
        key(KeyCode.PAGE_DOWN);
        comes("Back · back.png, picture 2 of 4");
        assertTrue(
                Fx.call(() -> Fx.find(viewer(), named("Zoom out")).orElseThrow().isDisabled()));
    }

    @Test
    void aSmallOneIsChosenByAPressAndEachHasAName() throws Exception {
        several();
        pressNamed(viewer(), "Booklet · booklet-2.png, picture 3 of 4");
        comes("Booklet · booklet-2.png, picture 3 of 4");
        pressNamed(viewer(), "Next picture");
        comes("Disc · cd.png, picture 4 of 4");
        assertTrue(Fx.call(
                () -> Fx.find(viewer(), named("Next picture")).orElseThrow().isDisabled()));
        assertEquals(
                List.of(),
                Fx.call(() -> viewer().lookupAll(".button").stream()
                        .filter(node -> node instanceof ButtonBase button
                                && (button.getAccessibleText() == null
                                        || button.getAccessibleText().isBlank()))
                        .toList()));
        pressNamed(viewer(), "Close the pictures");
        Fx.until("closed", () -> viewer() == null);
    }

    @Test
    void oneAloneIsOnlySeenLarger() throws Exception {
        music();
        image("cover.png", 300, 300, new Color(0x1f4e79), new Color(0xff6b3d));
        Track track = open();
        pressNamed(wiring.node(), "Show the pictures of The Long Tide");
        comes("Front · cover.png");
        assertEquals(
                1, services.player.pictures().of(track.album()).size(), "what the viewer will have been told by now");
        Fx.frames(5);
        assertEquals(0, Fx.call(this::small));
        assertFalse(Fx.call(() -> Fx.find(viewer(), named("Next picture")).isPresent()));
        look("pictures-one");
    }

    @Test
    void withoutACoverThereIsNothingToPress() throws Exception {
        music();
        open();
        seen("Ebb");
        assertTrue(Fx.call(() -> wiring.node().lookupAll(".cover-button").isEmpty()));
    }

    @Test
    void theFullScreenOpensThemTooAndEscapeLeadsBackToIt() throws Exception {
        music();
        image("cover.png", 900, 900, new Color(0x1f4e79), new Color(0xff6b3d));
        image("back.png", 900, 880, new Color(0x333333), new Color(0xe8d9bd));
        Track track = open();
        play(List.of(track));
        pause();
        Fx.run(wiring.face()::toggleFullScreen);
        pressNamed(wiring.node().lookup(".playing-screen"), "Show the pictures of this album");
        Fx.until("both", () -> small() == 2);
        comes("Front · cover.png, picture 1 of 2");
        key(KeyCode.ESCAPE);
        Fx.until(
                "the full screen",
                () -> viewer() == null
                        && wiring.node().lookup(".playing-screen") != null
                        && wiring.node().lookup(".playing-screen").isVisible());
        pressNamed(wiring.node().lookup(".playing-screen"), "Show the pictures of this album");
        Fx.until("both again", () -> small() == 2);
        Fx.run(wiring.face()::toggleFullScreen);
        Fx.until(
                "the page",
                () -> viewer() == null
                        && wiring.node().lookup(".playing-screen") == null
                        && wiring.node().lookup(".album-title") != null);
    }
}
