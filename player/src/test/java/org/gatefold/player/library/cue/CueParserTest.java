package org.gatefold.player.library.cue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Cue sheets as programs write them, in old and new encodings, and broken ones. */
final class CueParserTest {
    private static final String TWO = """
        REM GENRE "Post Rock"
        REM DATE 2004
        REM REPLAYGAIN_ALBUM_GAIN -3.50 dB
        PERFORMER "The Band"
        TITLE "The Record"
        FILE "C:\\\\Rips\\\\The Record.wav" WAVE
          TRACK 01 AUDIO
            TITLE "One"
            ISRC GBAYE0000351
            INDEX 01 00:00:00
          TRACK 02 AUDIO
            TITLE "Two"
            PERFORMER "A Guest"
            FLAGS DCP
            INDEX 00 03:58:70
            INDEX 01 04:00:33
        """;

    @Test
    void everyPartOfAWholeSheetIsRead() throws BrokenSheet {
        CueSheet sheet = CueParser.parse(TWO);
        assertEquals("The Record", sheet.release().title());
        assertEquals("The Band", sheet.release().performer());
        assertEquals("Post Rock", sheet.release().remark("genre"));
        assertEquals("-3.50 dB", sheet.release().remark("REPLAYGAIN_ALBUM_GAIN"));
        assertEquals(List.of("The Record.wav"), sheet.files(), "never a path from elsewhere");
        assertEquals("One", sheet.tracks().getFirst().told().title());
        assertEquals("GBAYE0000351", sheet.tracks().getFirst().told().isrc());
        assertEquals("A Guest", sheet.tracks().getLast().told().performer());
        assertEquals(
                (4 * 60) * 75 + 33, sheet.tracks().getLast().start(), "the pause before it is the end of the first");
    }

    @Test
    void aTrackBeginsInTheFileItsFirstIndexIsIn() throws BrokenSheet {
        CueSheet sheet = CueParser.parse("""
            FILE "1.wav" WAVE
            TRACK 01 AUDIO
            INDEX 01 00:00:00
            TRACK 02 AUDIO
            INDEX 00 03:00:00
            FILE "2.wav" WAVE
            INDEX 01 00:00:00
            """);
        assertEquals(
                List.of("1.wav", "2.wav"),
                sheet.tracks().stream().map(CueSheet.Entry::file).toList());
    }

    @Test
    void tracksOfDataAreLeftOut() throws BrokenSheet {
        assertEquals(1, CueParser.parse("""
            FILE "x.bin" BINARY
            TRACK 01 MODE1/2352
            INDEX 01 00:00:00
            TRACK 02 AUDIO
            INDEX 01 10:00:00
            """).tracks().size());
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("Émilie Óskarsdóttir 東京", StandardCharsets.UTF_8, new byte[0]),
                Arguments.of("Émilie 東京", StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
                Arguments.of("Émilie 東京", StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE}),
                Arguments.of("Beyoncé – Mötley Crüe", Charset.forName("windows-1252"), new byte[0]),
                Arguments.of("東京事変", Charset.forName("windows-31j"), new byte[0]),
                Arguments.of("宇多田ヒカル", Charset.forName("windows-31j"), new byte[0]));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("encodings")
    void namesAreReadInTheEncodingTheyWereWrittenIn(String name, Charset charset, byte[] mark) throws BrokenSheet {
        byte[] text = ("PERFORMER \"" + name + "\"\r\nFILE \"a.wav\" WAVE\r\nTRACK 01 AUDIO\r\nINDEX 01 00:00:00\r\n")
                .getBytes(charset);
        byte[] bytes = new byte[mark.length + text.length];
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        System.arraycopy(text, 0, bytes, mark.length, text.length);
        assertEquals(name, CueParser.parse(bytes).release().performer());
    }

    static Stream<Arguments> broken() {
        String head = "FILE \"a.wav\" WAVE\nTRACK 01 AUDIO\n";
        return Stream.of(
                Arguments.of("", "There is no track in the cue sheet."),
                Arguments.of("RIFF\0\0\0WAVE", "There is no track in the cue sheet."),
                Arguments.of(head, "The cue sheet does not say where track 1 begins."),
                Arguments.of(head + "INDEX 01 xx:yy:zz", "A time in the cue sheet cannot be read: 01 xx:yy:zz."),
                Arguments.of(head + "INDEX 01", "A time in the cue sheet cannot be read: 01."),
                Arguments.of(
                        head + "INDEX 01 05:00:00\nTRACK 02 AUDIO\nINDEX 01 04:00:00",
                        "In the cue sheet track 2 begins no later than the one before it."),
                Arguments.of(
                        "FILE \"a.wav\" WAVE\n" + "TRACK 01 AUDIO\nINDEX 00 00:00:00\n".repeat(2),
                        "In the cue sheet track 1 begins no later than the one before it."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    void whatIsWrongIsSaidInASentence(String text, String reason) {
        BrokenSheet said =
                assertThrows(BrokenSheet.class, () -> CueParser.parse(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(reason, said.getMessage());
    }
}
