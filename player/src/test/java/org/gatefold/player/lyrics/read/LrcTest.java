package org.gatefold.player.lyrics.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatefold.player.lyrics.Lyrics;
import org.gatefold.player.lyrics.Lyrics.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lyrics files as people and programs write them. */
final class LrcTest {
    /** What is written, and its lines as millisecond and text. */
    static Stream<Arguments> written() {
        return Stream.of(
                Arguments.of("minutes and seconds", "[01:02]One", List.of("62000 One")),
                Arguments.of("hundredths", "[00:01.50]One", List.of("1500 One")),
                Arguments.of("thousandths and tenths", "[00:01.505]One\n[00:02.5]Two", List.of("1505 One", "2500 Two")),
                Arguments.of("hundredths behind a colon", "[00:01:50]One", List.of("1500 One")),
                Arguments.of("more than an hour", "[100:00.00]Late", List.of("6000000 Late")),
                Arguments.of(
                        "a chorus with several times",
                        "[00:09.00][00:01.00] Again",
                        List.of("1000 Again", "9000 Again")),
                Arguments.of("out of order", "[00:05.00]B\n[00:01.00]A", List.of("1000 A", "5000 B")),
                Arguments.of("sooner by an offset", "[offset:+500]\n[00:01.00]A", List.of("500 A")),
                Arguments.of("later by an offset", "[00:01.00]A\n[offset: -250]", List.of("1250 A")),
                Arguments.of("never before the song", "[offset:5000]\n[00:01.00]A", List.of("0 A")),
                Arguments.of("an offset that is none", "[offset:soon]\n[00:01.00]A", List.of("1000 A")),
                Arguments.of("a pause", "[00:01.00]A\n[00:02.00]\n[00:03.00]B", List.of("1000 A", "2000 ", "3000 B")),
                Arguments.of(
                        "two lines at one time", "[00:01.00]Hei\n[00:01.00]Hello", List.of("1000 Hei", "1000 Hello")),
                Arguments.of("words that do not say when", "[00:01.00]Hei\nHello\n", List.of("1000 Hei\nHello")),
                Arguments.of(
                        "a header of words", "A song by somebody\n\n[ar:Somebody]\n[00:01.00]A", List.of("1000 A")),
                Arguments.of("times before words", "[00:01.00]<00:01.00>One <00:01.80>two", List.of("1000 One two")),
                Arguments.of("Windows lines", "[00:01.00]A\r\n[00:02.00]B\r\n", List.of("1000 A", "2000 B")),
                Arguments.of("brackets among words", "[00:01.00]Sing [softly]", List.of("1000 Sing [softly]")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("written")
    void linesBeginWhenTheySay(String name, String text, List<String> expected) {
        assertEquals(
                expected,
                Lrc.read(text).lines().stream()
                        .map(line -> line.at().orElseThrow().toMillis() + " " + line.text())
                        .toList(),
                name);
    }

    @Test
    void wordsKeepTheirOwnTimesWhereverTheirLineIsSung() {
        List<Line> lines = Lrc.read("[offset:100][00:00.00]\n[00:11.00][00:01.00]<00:11.00>One <00:11.80>two<00:12.50>")
                .lines();

        List<Line> twice =
                lines.stream().filter(line -> line.text().equals("One two")).toList();
        assertEquals(
                List.of(Duration.ofMillis(1_000), Duration.ofMillis(1_800)),
                twice.getFirst().words().stream().map(Lyrics.Word::at).toList());
        assertEquals(
                List.of("One ", "two"),
                twice.getLast().words().stream().map(Lyrics.Word::text).toList());
    }

    @Test
    void whatIsSaidOfTheSongIsNotSung() {
        Sheet sheet = Lrc.read("[ar: Orla Finch]\n[ti:Slow Harbour]\n[la:EN]\n[by:me]\n[length:03:00]\n[00:01.00]A");

        assertEquals(new Lyrics.About("en", "Orla Finch", "Slow Harbour"), sheet.about());
        assertEquals(1, sheet.lines().size());
    }

    @Test
    void textWithoutTimesIsPlain() {
        Sheet sheet = Lrc.read("\n[Verse 1]\nOne\n\nTwo\n\n");

        assertEquals(
                List.of("[Verse 1]", "One", "", "Two"),
                sheet.lines().stream().map(Line::text).toList());
        assertTrue(sheet.lines().stream().allMatch(line -> line.at().isEmpty()));
    }

    @Test
    void aSongWithoutASingerIsToldFromOneWithoutWords() {
        for (String text : List.of("[au: instrumental]", "[00:00.00] (Instrumental)", "♪ ♪ ♪", "Instrumental\n")) {
            assertTrue(Lrc.read(text).instrumental(), text);
            assertEquals(List.of(), Lrc.read(text).lines());
        }
        assertEquals(Sheet.NOTHING, Lrc.read(" \n\n"));
        assertEquals(Sheet.NOTHING, Lrc.read(""));
    }

    @Test
    void everyUsualWayToWriteLettersIsRead() {
        String text = "[00:01.00]Größe, naïve – señal";
        List<byte[]> written = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("windows-1252")));
        for (byte[] bytes : written) {
            assertEquals(text, TextBytes.decode(bytes).replace("\uFEFF", ""));
        }
    }

    @Test
    void hostileTextIsBounded() {
        String stamps = "[00:01.00]".repeat(190) + "x";
        String many = String.join(
                "\n", IntStream.range(0, 5_000).mapToObj(i -> stamps).toList());
        Sheet sheet = Lrc.read(many);
        assertTrue(sheet.lines().size() <= 3_000);

        Sheet wide = Lrc.read("[00:01.00]" + "a".repeat(900_000));
        assertTrue(wide.lines().getFirst().text().length() <= 2_000);
    }

    @Test
    void theLineAtATimeIsTheLastThatHasBegun() {
        Lyrics lyrics = Lrc.read("[00:01.00]A\n[00:02.00]B")
                .from(new Lyrics.Source.Beside("a.lrc"))
                .orElseThrow();

        assertEquals(-1, lyrics.lineAt(Duration.ofMillis(999)));
        assertEquals(0, lyrics.lineAt(Duration.ofMillis(1_000)));
        assertEquals(0, lyrics.lineAt(Duration.ofMillis(1_999)));
        assertEquals(1, lyrics.lineAt(Duration.ofHours(1)));
    }
}
