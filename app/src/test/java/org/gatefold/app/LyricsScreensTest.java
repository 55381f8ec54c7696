package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.Hands;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.lyrics.Songbook;
import org.gatefold.player.lyrics.Words;
import org.gatefold.player.playback.PlaybackState.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lyrics beside the page in the real window, over real playback of a file of ours. */
@Timeout(180)
final class LyricsScreensTest extends ServedWindow {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final String WORDS = """
        [ti:Nordover]
        [00:00.20]The harbour lights go under
        [00:00.90]and what was shore is line
        [00:01.70]
        [00:02.40]We count the hours in water, in rope and salt and something that we never had a name for
        [00:04.00]north of every sign
        [00:06.00]شمال البحر والليل طويل
        [00:08.00]צפונה, אל האור
        [00:10.00]The harbour lights come nearer
        [00:12.00]the line was never shore
        [00:14.00]We left our names in water
        [00:16.00]and need them now no more
        [00:18.00]North of every sign
        [00:20.00]north of every sign
        """;

    @Test
    void theLineThatIsSungIsLitAndKeptInSight() throws Exception {
        TrackKey key = play(WORDS, "lrc");
        openLyrics();
        Fx.until(
                "a later line",
                () -> lit().filter("north of every sign"::equals).isPresent());
        Fx.run(() -> services.player.playback().pause());
        Fx.until("paused", () -> services.player.playback().state().status() == Status.PAUSED);
        Fx.frames(40);
        assertInSight();
        look("lyrics-narrow");
        assertEquals(NodeOrientation.RIGHT_TO_LEFT, line("צפונה, אל האור").getNodeOrientation());

        lookWide();

        Fx.run(() -> line("The harbour lights come nearer").fire());
        Fx.until(
                "the place it leads to",
                () -> services.player.playback().state().position().compareTo(Duration.ofSeconds(10)) >= 0);
        Fx.until(
                "that line is lit",
                () -> lit().filter("The harbour lights come nearer"::equals).isPresent());
        pressNamed("Show the lyrics 0.1 s later");
        seen("+0.1 s");
        Fx.until(
                "kept",
                () -> services.player.songbook().of(track(key), Songbook.Ask.NOBODY) instanceof Words.Sung sung
                        && sung.shift().equals(Duration.ofMillis(100)));
    }

    @Test
    void whoScrollsIsLeftAloneUntilFollow() throws Exception {
        play(WORDS, "lrc");
        openLyrics();
        Fx.until("a line", () -> lit().isPresent());
        ScrollPane pane = (ScrollPane) wiring.node().lookup(".line-scroll");
        Fx.run(() -> scroll(pane));
        Fx.until("a way back", () -> Fx.find(wiring.node(), Fx.text("Follow")).isPresent());
        look("lyrics-follow");
        Fx.run(() -> pane.setVvalue(1));
        press("Follow");
        Fx.until(
                "no need of it", () -> Fx.find(wiring.node(), Fx.text("Follow")).isEmpty());
        Fx.until("back", () -> pane.getVvalue() < 0.9);
    }

    @Test
    void theKeyboardOpensWalksAndCloses() throws Exception {
        play(WORDS, "lrc");
        Fx.run(() -> services.player.playback().pause());
        Hands hands = new Hands(stage.getScene());
        openLyrics();
        hands.tabTo("a line", node -> node.getStyleClass().contains("lyric-line"));
        hands.key(KeyCode.END);
        hands.key(KeyCode.UP);
        assertEquals("North of every sign", ((Button) stage.getScene().getFocusOwner()).getText());
        hands.key(KeyCode.ENTER);
        Fx.until(
                "the place",
                () -> services.player.playback().state().position().compareTo(Duration.ofSeconds(18)) >= 0);
        hands.key(KeyCode.ESCAPE);
        Fx.until("closed", () -> wiring.node().lookup(".lyrics-panel") == null);
        assertFalse(((ToggleButton) named("Show or hide the lyrics")).isSelected());
    }

    @Test
    void plainWordsCanBeReadAndMarked() throws Exception {
        play("We count the hours in water\n\nnorth of every sign\n", "txt");
        openLyrics();
        Fx.until("the text", () -> wiring.node().lookup(".lyrics-text") != null);
        TextArea text = (TextArea) wiring.node().lookup(".lyrics-text");
        assertFalse(text.isEditable());
        assertEquals("We count the hours in water\n\nnorth of every sign", text.getText());
        look("lyrics-plain");
    }

    @Test
    void anotherVersionCanBeChosenAndIsRemembered() throws Exception {
        Files.createDirectories(folder.resolve("music/Nordover"));
        Files.writeString(folder.resolve("music/Nordover/01.txt"), "Only to read");
        play(WORDS, "lrc");
        openLyrics();
        Fx.until("both", () -> wiring.node().lookup(".lyrics-versions") instanceof MenuButton menu && menu.isVisible());
        look("lyrics-versions");
        MenuButton menu = (MenuButton) wiring.node().lookup(".lyrics-versions");
        assertEquals(
                List.of("From 01.lrc \u00b7 synced", "From 01.txt \u00b7 plain"),
                menu.getItems().stream().map(MenuItem::getText).toList());
        Fx.run(() -> menu.getItems().getLast().fire());
        Fx.until("the text", () -> wiring.node().lookup(".lyrics-text") != null);
        pressNamed("Show or hide the lyrics");
        Fx.until("closed", () -> wiring.node().lookup(".lyrics-panel") == null);
        openLyrics();
        Fx.until("the text again", () -> wiring.node().lookup(".lyrics-text") != null);
    }

    @Test
    void aTrackWithoutWordsSaysWhatToDo() throws Exception {
        Fx.frames(1);
        openLyrics();
        seen("Nothing is playing");
        play("", "lrc");
        seen("No lyrics for this track");
        look("lyrics-none");
    }

    @Test
    void wordsThatCannotBeFetchedCanBeTriedAgain() throws Exception {
        addServer();
        remote.close();
        Track track =
                services.player.library().tracks(TrackOrder.TITLE, 0, 1).items().getFirst();
        Fx.run(() -> services.player.playback().play(List.of(track.key()), 0));
        openLyrics();
        seen("The lyrics could not be fetched");
        look("lyrics-away");
        press("Try again");
        seen("The lyrics could not be fetched");
    }

    /** Only where pictures are wanted: the Headless screen is smaller than that, and complains. */
    private void lookWide() throws Exception {
        if (System.getProperty("gatefold.looks") != null) {
            Fx.run(() -> {
                stage.setWidth(1440);
                stage.setHeight(900);
            });
            Fx.frames(40);
            assertInSight();
            look("lyrics-wide");
        }
    }

    private void openLyrics() throws Exception {
        pressNamed("Show or hide the lyrics");
        Fx.until("the lyrics", () -> wiring.node().lookup(".lyrics-panel") != null);
    }

    /** Plays a song of ours with these words beside it; none where they are empty. */
    private TrackKey play(String words, String ending) throws Exception {
        Path music = Files.createDirectories(folder.resolve("music/Nordover"));
        Path from = Path.of("..", "seeds", "music", "Vinterlys", "Nordover");
        try (var files = Files.list(from)) {
            Path song = files.filter(file -> file.toString().endsWith(".flac"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            Files.copy(song, music.resolve("01.flac"));
            Files.copy(from.resolve("cover.jpg"), music.resolve("cover.jpg"));
        }
        if (!words.isEmpty()) {
            Files.writeString(music.resolve("01." + ending), words);
        }
        services.player.folders().add(folder.resolve("music"));
        services.player.scanner().start();
        Fx.until("the song", () -> services.player.library().counts().tracks() == 1);
        TrackKey key = services.player
                .library()
                .tracks(TrackOrder.TITLE, 0, 1)
                .items()
                .getFirst()
                .key();
        services.player.playback().play(List.of(key), 0);
        Fx.until("it plays", () -> services.player.playback().state().status() == Status.PLAYING);
        return key;
    }

    private Track track(TrackKey key) {
        return services.player.library().byKeys(List.of(key)).get(key);
    }

    private Optional<String> lit() {
        return wiring.node().lookupAll(".lyric-line").stream()
                .filter(node -> node.getPseudoClassStates().contains(NOW))
                .map(node -> ((Button) node).getText())
                .findFirst();
    }

    private Button line(String text) {
        return wiring.node().lookupAll(".lyric-line").stream()
                .map(Button.class::cast)
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    /** In the middle third of what is seen of the words. */
    private void assertInSight() throws Exception {
        Fx.run(() -> {
            Node pane = wiring.node().lookup(".line-scroll");
            Bounds whole = pane.localToScene(pane.getBoundsInLocal());
            Button line = line(lit().orElseThrow());
            double middle = line.localToScene(line.getBoundsInLocal()).getCenterY();
            double part = (middle - whole.getMinY()) / whole.getHeight();
            assertTrue(part > 0.3 && part < 0.6, "at " + part);
        });
    }

    private Node named(String name) {
        return Fx.find(wiring.node(), node -> name.equals(node.getAccessibleText()))
                .orElseThrow();
    }

    private void pressNamed(String name) throws Exception {
        Fx.run(() -> ((javafx.scene.control.ButtonBase) named(name)).fire());
    }

    private static void scroll(Node node) {
        node.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                10,
                10,
                10,
                10,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                -40,
                0,
                -40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
    }
}
