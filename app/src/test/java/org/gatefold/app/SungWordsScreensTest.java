package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.text.Text;
import org.gatefold.app.looks.Fx;
import org.gatefold.player.library.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lyrics whose words say when they begin, beside the page over real playback. */
@Timeout(180)
final class SungWordsScreensTest extends PlayingWindow {
    private static final PseudoClass SUNG = PseudoClass.getPseudoClass("sung");
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final String WORDS = """
        [00:00.10]<00:00.10>The <00:00.15>harbour <00:00.20>lights <00:35.00>go under
        [00:40.00]<00:40.00>and <00:44.00>what was shore is line, in rope and salt and something that we never had a name for
        [00:44.50]north of every sign
        """;

    @Test
    void theWordThatIsSungIsMarkedAndOtherLinesHaveNoMark() throws Exception {
        List<Track> tracks = album();
        try (var songs = Files.walk(folder.resolve("music"))) {
            for (Path song :
                    songs.filter(file -> file.toString().endsWith(".flac")).toList()) {
                String name = song.getFileName().toString();
                Files.writeString(song.resolveSibling(name.replace(".flac", ".lrc")), WORDS);
            }
        }
        play(tracks);
        pressNamed(wiring.node(), "Show or hide the lyrics");
        Fx.until("the third word", () -> marked(SUNG).equals(List.of("lights ")));
        assertEquals(List.of("The ", "harbour "), words(PAST));
        look("lyrics-words");
        pause();
        services.player.playback().seek(Duration.ofMillis(40_500));
        Fx.until("the first word of the next line", () -> marked(SUNG).equals(List.of("and ")));
        assertEquals(List.of(), words(PAST));
    }

    private List<String> words(PseudoClass state) throws Exception {
        return Fx.call(() -> marked(state));
    }

    private List<String> marked(PseudoClass state) {
        return wiring.node().lookupAll(".lyric-word").stream()
                .filter(node -> node.getPseudoClassStates().contains(state))
                .map(node -> ((Text) node).getText())
                .toList();
    }
}
