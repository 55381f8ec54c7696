package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.route.Route;
import org.gatefold.player.library.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What plays, over the whole screen, in the real window over real playback. */
@Timeout(180)
final class FullScreenTest extends PlayingWindow {
    private static final String OPEN = "Show what plays over the whole screen";
    private static final String WORDS = """
        [00:00.10]The harbour lights go under
        [00:05.00]and what was shore is line
        [00:10.00]شمال البحر والليل طويل
        [00:15.00]We count the hours in water, in rope and salt and something that we never had a name for
        """;

    @Test
    void itShowsTheCoverTheSongAndWhatComesAndEscapeLeaves() throws Exception {
        List<Track> tracks = album();
        play(tracks);
        pause();
        go(new Route.AlbumsPage());
        open();
        Fx.until("it is on the whole screen", () -> stage.isFullScreen());
        Fx.until(
                "the song",
                () -> in(tracks.getFirst().title()) && in(tracks.get(1).title()));
        assertTrue(
                Fx.call(() -> !wiring.node().lookup(".side-bar").getParent().isVisible()), "nothing behind it is seen");
        Fx.until("its colour", () -> !filled().isEmpty());
        look("full-screen");
        type(wiring.node(), KeyCode.ESCAPE, false, false);
        Fx.until("the window again", () -> screen().isEmpty() && !stage.isFullScreen());
        assertTrue(Fx.call(() -> wiring.node().lookup(".card-grid") != null), "the page is where it was");
    }

    @Test
    void theWordsStandBesideTheCoverWhereThereAreSome() throws Exception {
        Files.createDirectories(folder.resolve("music/Nordover"));
        Files.writeString(folder.resolve("music/Nordover/01 Avreise.lrc"), WORDS);
        List<Track> tracks = album();
        play(tracks);
        pause();
        open();
        Fx.until("the first line", () -> in("The harbour lights go under"));
        look("full-screen-words");
        press("Next up");
        Fx.until("what comes", () -> in(tracks.get(1).title()));
        services.player.playback().jumpTo(1);
        Fx.until(
                "a song without words shows what comes",
                () -> !in("The harbour lights go under") && in(tracks.get(2).title()));
    }

    @Test
    void nothingButTheCoverIsLeftWhileNobodyTouchesAnything() throws Exception {
        List<Track> tracks = album();
        play(tracks.subList(0, 1));
        pause();
        open();
        Fx.until("the pointer is away", () -> screen().orElseThrow().getCursor() == Cursor.NONE);
        Fx.until("the controls too", () -> foot().getOpacity() == 0);
        assertEquals(
                1, Fx.call(() -> screen().orElseThrow().lookup(".playing-words").getOpacity()));
        look("full-screen-idle");
        Fx.run(() -> screen().orElseThrow().fireEvent(moved()));
        Fx.until(
                "they are back",
                () -> foot().getOpacity() == 1 && screen().orElseThrow().getCursor() != Cursor.NONE);
    }

    @Test
    void withNothingToPlayItSaysSoAndLeavesNoHole() throws Exception {
        open();
        Fx.until("it says so", () -> in("Nothing is playing"));
        look("full-screen-nothing");
        pressNamed(screen().orElseThrow(), "Back to the window");
        Fx.until("the window again", () -> screen().isEmpty());
    }

    @Test
    void goingToAPageLeavesIt() throws Exception {
        List<Track> tracks = album();
        play(tracks);
        open();
        Fx.run(() -> wiring.window().go(new Route.ArtistsPage()));
        Fx.until("the window again", () -> screen().isEmpty());
        assertFalse(Fx.call(() -> stage.isFullScreen()));
    }

    private void open() throws Exception {
        pressNamed(wiring.node(), OPEN);
        Fx.until("the screen", () -> screen().isPresent());
    }

    private Optional<Node> screen() {
        return Optional.ofNullable(wiring.node().lookup(".playing-screen"));
    }

    private Node foot() {
        return screen().orElseThrow().lookup(".playing-foot");
    }

    private List<Node> filled() {
        return screen().orElseThrow().lookupAll(".tint-dark").stream()
                .filter(node ->
                        !((javafx.scene.layout.Region) node).getBackground().isEmpty())
                .toList();
    }

    private boolean in(String text) {
        return screen().flatMap(screen -> Fx.find(screen, Fx.text(text))).isPresent();
    }

    private static MouseEvent moved() {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                9,
                9,
                9,
                9,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
