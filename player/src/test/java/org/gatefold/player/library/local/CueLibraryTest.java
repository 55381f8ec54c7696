package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Part;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.Signal;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.flac.FlacTag;
import org.junit.jupiter.api.Test;

/** A file and a cue sheet beside it or in its tags are the tracks the sheet says. */
final class CueLibraryTest extends LibraryCase {
    private static final String SHEET = """
        REM GENRE Jazz
        REM DATE 1959
        REM REPLAYGAIN_ALBUM_GAIN -4.00 dB
        PERFORMER "The Quintet"
        TITLE "One Night"
        FILE "night.wav" WAVE
          TRACK 01 AUDIO
            TITLE "Opening"
            INDEX 01 00:00:00
          TRACK 02 AUDIO
            TITLE "Middle"
            PERFORMER "The Quintet feat. A Guest"
            REM REPLAYGAIN_TRACK_GAIN -7.00 dB
            INDEX 00 00:01:00
            INDEX 01 00:01:25
          TRACK 03 AUDIO
            INDEX 01 00:03:00
        """;

    @Test
    void aFileWithASheetIsAnAlbumOfTracks() throws Exception {
        night();
        sheet("night.cue", SHEET);
        room.scan();
        assertEquals(List.of(), room.problems());
        Album album = room.albums().getFirst();
        assertEquals("One Night", album.title());
        assertEquals("The Quintet", album.artistName());
        assertEquals(1959, album.year().orElseThrow());
        List<Track> tracks = room.library().tracksOf(album.id());
        assertEquals(
                List.of("Opening", "Middle", "Track 03"),
                tracks.stream().map(Track::title).toList());
        assertEquals(List.of(1, 2, 3), tracks.stream().map(Track::number).toList());
        assertEquals("The Quintet feat. A Guest", tracks.get(1).artistName());
        assertEquals(
                List.of(new Part(0, 100), new Part(100, 225), new Part(225, 0)),
                tracks.stream()
                        .map(track -> ((Origin.InFile) track.origin()).part())
                        .toList());
        assertEquals(in("night.wav"), tracks.get(1).origin().asFile().orElseThrow());
        assertEquals(Duration.ofMillis(1_666), tracks.get(1).length());
        assertEquals(Duration.ofSeconds(2), tracks.get(2).length(), "to the end of the file");
        assertEquals(
                OptionalDouble.of(-7), room.library().loudness(tracks.get(1)).trackGain());
        assertEquals(
                OptionalDouble.of(-4), room.library().loudness(tracks.get(0)).albumGain());
        assertEquals(1, room.library().search("genre:jazz middle", 9).tracks().size());
    }

    @Test
    void anotherScanReadsNothingAndAChangedSheetIsFollowed() throws Exception {
        night();
        sheet("night.cue", SHEET);
        room.scan();
        TrackKey middle = room.track("Middle").key();
        assertEquals(0, room.scan().changed());
        sheet(
                "night.cue",
                SHEET.replace("Opening", "Overture").replace("  TRACK 03 AUDIO\n    INDEX 01 00:03:00\n", ""));
        assertEquals(1, room.scan().changed());
        assertEquals(List.of("Middle", "Overture"), titles());
        assertEquals(middle, room.track("Middle").key(), "plays stay with it");
        Files.delete(in("night.cue"));
        room.scan();
        assertEquals(List.of("night"), titles());
        Files.delete(in("night.wav"));
        room.scan();
        assertEquals(List.of(), titles());
    }

    @Test
    void aSheetMadeOfAnotherFormatIsFollowedToo() throws Exception {
        FlacFile.write(in("night.flac"), Signal.ramp(0, 5 * Signal.RATE));
        sheet("Night (2).cue", SHEET);
        room.scan();
        assertEquals(3, titles().size());
        assertEquals("flac", room.track("Middle").format());
    }

    @Test
    void aSheetInTheTagsCutsItsFile() throws Exception {
        Path file = FlacFile.write(in("whole.flac"), Signal.ramp(0, 5 * Signal.RATE));
        AudioFile audio = AudioFileIO.read(file.toFile());
        ((FlacTag) audio.getTagOrCreateAndSetDefault()).getVorbisCommentTag().setField("CUESHEET", SHEET);
        audio.getTag().setField(FieldKey.ALBUM, "As tagged");
        audio.commit();
        room.scan();
        assertEquals(List.of("Middle", "Opening", "Track 03"), titles());
        assertEquals("One Night", room.albums().getFirst().title());
    }

    @Test
    void theSheetOfAWholeDiscInEachOfItsTracksCutsNone() throws Exception {
        Path file = FlacFile.write(in("01.flac"), Signal.ramp(0, 2 * Signal.RATE));
        AudioFile audio = AudioFileIO.read(file.toFile());
        ((FlacTag) audio.getTagOrCreateAndSetDefault()).getVorbisCommentTag().setField("CUESHEET", SHEET);
        audio.getTag().setField(FieldKey.TITLE, "Alone");
        audio.commit();
        room.scan();
        assertEquals(List.of("Alone"), titles());
        assertEquals(List.of(), room.problems());
    }

    @Test
    void aSheetOfSeveralFilesFillsWhatTheirTagsLeaveOut() throws Exception {
        AudioFiles.wav(in("a.wav"), 2, Map.of());
        AudioFiles.wav(in("b.wav"), 2, Map.of("INAM", "As tagged"));
        sheet("both.cue", """
            PERFORMER "The Quintet"
            TITLE "Two Files"
            FILE "a.wav" WAVE
            TRACK 01 AUDIO
            TITLE "From the sheet"
            INDEX 01 00:00:00
            FILE "b.wav" WAVE
            TRACK 02 AUDIO
            TITLE "Not this"
            INDEX 01 00:00:00
            """);
        room.scan();
        assertEquals(List.of("As tagged", "From the sheet"), titles());
        assertEquals(2, room.track("As tagged").number());
        assertEquals(1, room.albums().size());
        assertTrue(room.tracks().stream()
                .allMatch(track -> ((Origin.InFile) track.origin()).part().isWhole()));
    }

    @Test
    void aBrokenSheetIsToldAtEveryScanAndItsFileIsOneTrack() throws Exception {
        night();
        sheet("night.cue", SHEET.replace("00:03:00", "soon"));
        for (int i = 0; i < 2; i++) {
            room.scan();
            assertEquals(List.of("night"), titles());
            assertEquals(List.of("night.cue: A time in the cue sheet cannot be read: 01 soon."), room.problems());
        }
    }

    @Test
    void aSheetThatGoesOnAfterTheEndIsToldAtEveryScanUntilItIsMended() throws Exception {
        night();
        sheet("night.cue", SHEET.replace("00:03:00", "59:00:00"));
        for (int i = 0; i < 2; i++) {
            room.scan();
            assertEquals(List.of("night"), titles());
            assertEquals(List.of("night.cue: The cue sheet goes on after the end of the file."), room.problems());
        }
        sheet("night.cue", SHEET);
        room.scan();
        assertEquals(3, titles().size());
        assertEquals(List.of(), room.problems());
    }

    @Test
    void aSheetWithoutItsFileIsToldUnlessItsTracksAreThere() throws Exception {
        AudioFiles.wav(in("other.wav"), 2, Map.of("INAM", "Other"));
        sheet("night.cue", SHEET);
        room.scan();
        assertEquals(List.of("night.cue: The cue sheet names “night.wav”, which is not beside it."), room.problems());
        AudioFiles.wav(in("second.wav"), 2, Map.of("INAM", "Second"));
        AudioFiles.wav(in("third.wav"), 2, Map.of("INAM", "Third"));
        room.scan();
        assertEquals(List.of(), room.problems());
    }

    @Test
    void tracksWithoutNamesAreToldApart() throws Exception {
        night();
        sheet("night.cue", """
            FILE "night.wav" WAVE
            TRACK 01 AUDIO
            INDEX 01 00:00:00
            TRACK 02 AUDIO
            INDEX 01 00:02:37
            """);
        room.scan();
        List<Track> tracks = room.tracks();
        assertEquals(2, tracks.size());
        assertNotEquals(tracks.get(0).key(), tracks.get(1).key());
    }

    private void night() throws Exception {
        Signal.wav(in("night.wav"), Signal.ramp(0, 5 * Signal.RATE));
    }

    /** Every sheet is a second younger than the last, whatever the clock of the file system knows. */
    private void sheet(String name, String text) throws Exception {
        boolean again = Files.exists(in(name));
        FileTime before = again ? Files.getLastModifiedTime(in(name)) : FileTime.fromMillis(1_700_000_000_000L);
        Files.write(in(name), text.getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(in(name), FileTime.fromMillis(before.toMillis() + 1000));
    }
}
