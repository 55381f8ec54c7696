package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Track;
import org.jaudiotagger.tag.FieldKey;
import org.junit.jupiter.api.Test;

/** Folders as they are: untagged, of many artists, doubled, linked in circles, endless. Each becomes what its owner means. */
final class UglyFoldersTest extends LibraryCase {
    @Test
    void withoutTagsTheNamesOfFileAndFoldersTell() throws Exception {
        AudioFiles.untagged(in("Mara Vey/1999 - Tide Tables/03 - Slow Light.mp3"));
        AudioFiles.untagged(in("Mara Vey/1999 - Tide Tables/04 - Ebb.mp3"));
        room.scan();
        Track track = room.track("Slow Light");
        assertEquals("Mara Vey", track.artistName());
        assertEquals("Tide Tables", track.albumTitle());
        assertEquals(3, track.number());
        assertEquals(1999, track.year().orElseThrow());
        assertEquals(1, room.albums().size());
    }

    @Test
    void aFileNameMayNameTheArtist() throws Exception {
        AudioFiles.untagged(in("07 - Mara Vey - Slow Light.mp3"));
        room.scan();
        Track track = room.track("Slow Light");
        assertEquals("Mara Vey", track.artistName());
        assertEquals("Unknown album", track.albumTitle());
        assertEquals(7, track.number());
    }

    @Test
    void nothingKnownIsStillShown() throws Exception {
        AudioFiles.untagged(in("recording.ogg"));
        room.scan();
        assertEquals("Unknown artist", room.track("recording").artistName());
    }

    @Test
    void discsInFoldersAreOneAlbum() throws Exception {
        AudioFiles.tagged(
                in("A/Box/CD 1/1.flac"), Map.of(FieldKey.TITLE, "One", FieldKey.ARTIST, "A", FieldKey.ALBUM, "Box"));
        AudioFiles.tagged(
                in("A/Box/CD 2/1.flac"),
                Map.of(FieldKey.TITLE, "Two", FieldKey.ARTIST, "A", FieldKey.ALBUM, "Box (Disc 2)"));
        Files.write(in("A/Box/cover.jpg"), Pictures.image("jpg", 3, 3, 0xFF));
        room.scan();
        assertEquals(List.of("Box"), room.albums().stream().map(Album::title).toList());
        assertEquals(1, room.track("One").disc());
        assertEquals(2, room.track("Two").disc());
        assertTrue(room.track("Two").art().isPresent(), "the cover beside the discs counts for both");
    }

    @Test
    void severalArtistsOnOneAlbumInOneFolderAreACompilation() throws Exception {
        for (String artist : List.of("A", "B", "C")) {
            AudioFiles.tagged(
                    in("mix/" + artist + ".mp3"),
                    Map.of(FieldKey.TITLE, artist, FieldKey.ARTIST, artist, FieldKey.ALBUM, "Summer"));
        }
        room.scan();
        Album album = room.albums().getFirst();
        assertEquals(1, room.albums().size());
        assertEquals("Various artists", album.artistName());
        assertTrue(album.compilation());
        assertEquals(List.of(), room.artistNames(), "they only appear on a compilation");
        assertEquals(List.of(album), room.library().albumsOf(room.artist("B").id()));
    }

    @Test
    void theCompilationFlagIsEnough() throws Exception {
        AudioFiles.tagged(
                in("x.mp3"),
                Map.of(
                        FieldKey.TITLE,
                        "T",
                        FieldKey.ARTIST,
                        "A",
                        FieldKey.ALBUM,
                        "Hits",
                        FieldKey.IS_COMPILATION,
                        "1"));
        room.scan();
        assertEquals("Various artists", room.albums().getFirst().artistName());
    }

    @Test
    void anAlbumArtistMakesOneAlbumOfManyArtists() throws Exception {
        for (String artist : List.of("A", "B")) {
            AudioFiles.tagged(
                    in("mix/" + artist + ".mp3"),
                    Map.of(
                            FieldKey.TITLE,
                            artist,
                            FieldKey.ARTIST,
                            artist,
                            FieldKey.ALBUM,
                            "Set",
                            FieldKey.ALBUM_ARTIST,
                            "DJ Z"));
        }
        room.scan();
        assertEquals("DJ Z", room.albums().getFirst().artistName());
        assertFalse(room.albums().getFirst().compilation());
        assertEquals(2, room.library().tracksBy(room.artist("DJ Z").id()).size());
    }

    @Test
    void guestsAreCreditedAsPrintedAndLinked() throws Exception {
        AudioFiles.tagged(
                in("x.mp3"),
                Map.of(FieldKey.TITLE, "T (with love) [ft. C]", FieldKey.ARTIST, "A feat. B", FieldKey.ALBUM, "R"));
        AudioFiles.tagged(in("y.mp3"), Map.of(FieldKey.TITLE, "U", FieldKey.ARTIST, "A", FieldKey.ALBUM, "R"));
        room.scan();
        Track track = room.track("T (with love) [ft. C]");
        assertEquals("A feat. B", track.artistName());
        assertEquals(room.artist("A").id(), track.artist());
        assertEquals(List.of(track), room.library().tracksBy(room.artist("B").id()));
        assertEquals(List.of(track), room.library().tracksBy(room.artist("C").id()));
        assertEquals("A", room.albums().getFirst().artistName(), "guests do not make a compilation");
    }

    @Test
    void theSameRecordingTwiceIsShownOnceInTheBetterQuality() throws Exception {
        Map<FieldKey, String> fields =
                Map.of(FieldKey.TITLE, "T", FieldKey.ARTIST, "A", FieldKey.ALBUM, "R", FieldKey.TRACK, "1");
        AudioFiles.tagged(in("mp3/x.mp3"), fields);
        AudioFiles.tagged(in("flac/x.flac"), fields);
        ScanProgress progress = room.scan();
        assertEquals(2, progress.added());
        assertEquals(List.of("flac"), room.tracks().stream().map(Track::format).toList());
        assertEquals(1, room.albums().getFirst().tracks());
        assertEquals(
                "flac",
                room.library()
                        .byKeys(List.of(room.track("T").key()))
                        .values()
                        .iterator()
                        .next()
                        .format());
        Files.delete(in("flac/x.flac"));
        room.scan();
        assertEquals(List.of("mp3"), room.tracks().stream().map(Track::format).toList());
    }

    @Test
    void oneRecordingOnTwoAlbumsIsShownOnBoth() throws Exception {
        for (String album : List.of("First", "Best of")) {
            AudioFiles.tagged(
                    in(album + "/x.flac"),
                    Map.of(
                            FieldKey.TITLE,
                            "T",
                            FieldKey.ARTIST,
                            "A",
                            FieldKey.ALBUM,
                            album,
                            FieldKey.MUSICBRAINZ_TRACK_ID,
                            "4e0d8649-1f89-44f1-a0cc-9e4d5b1e7c11"));
        }
        room.scan();
        assertEquals(2, room.tracks().size());
        assertEquals(1, room.tracks().stream().map(Track::key).distinct().count());
    }

    @Test
    void linksInCirclesEnd() throws Exception {
        AudioFiles.wav(in("a/x.wav"), 1, Map.of("INAM", "X"));
        Files.createSymbolicLink(in("a/loop"), room.music);
        Files.createSymbolicLink(in("a/self"), in("a"));
        Files.createSymbolicLink(in("a/nowhere.mp3"), folder.resolve("missing"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        AudioFiles.wav(outside.resolve("y.wav"), 1, Map.of("INAM", "Y"));
        Files.createSymbolicLink(outside.resolve("back"), outside);
        Files.createSymbolicLink(in("b"), outside);
        assertEquals(2, room.scan().added());
        assertEquals(List.of("nowhere.mp3: It is a link that leads nowhere."), room.problems());
    }

    @Test
    void tenThousandFilesInOneFolder() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            AudioFiles.wav(
                    in("all/%05d.wav".formatted(i)),
                    1 + i % 50,
                    Map.of("INAM", "Title " + i, "IART", "Artist " + i % 100, "IPRD", "Album " + i % 300));
        }
        ScanProgress progress = room.scan();
        assertEquals(10_000, progress.added());
        assertEquals(10_000, room.library().counts().tracks());
        assertEquals(300, room.library().counts().albums());
        ScanProgress again = room.scan();
        assertEquals(0, again.added() + again.changed() + again.removed());
        assertEquals(10_000, again.done());
    }
}
