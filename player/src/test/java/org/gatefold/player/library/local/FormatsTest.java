package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Track;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.id3.ID3v23Tag;
import org.jaudiotagger.tag.id3.ID3v24Tag;
import org.jaudiotagger.tag.images.ArtworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tags say in each format is what the library shows. */
final class FormatsTest extends LibraryCase {
    private static final String RECORDING = "4e0d8649-1f89-44f1-a0cc-9e4d5b1e7c11";
    private static final String ARTIST = "8f6bd1e4-fbe1-4f50-aa9b-94c450ec0f11";
    private static final String RELEASE = "1b022e01-4da6-387b-8658-8678046e4cef";

    private static final Map<FieldKey, String> FIELDS = Map.ofEntries(
            Map.entry(FieldKey.TITLE, "Slow Light"),
            Map.entry(FieldKey.ARTIST, "Mara Vey"),
            Map.entry(FieldKey.ALBUM, "Tide Tables"),
            Map.entry(FieldKey.ALBUM_ARTIST, "Mara Vey"),
            Map.entry(FieldKey.TRACK, "3"),
            Map.entry(FieldKey.DISC_NO, "2"),
            Map.entry(FieldKey.YEAR, "2019-05-03"),
            Map.entry(FieldKey.MUSICBRAINZ_TRACK_ID, RECORDING),
            Map.entry(FieldKey.MUSICBRAINZ_ARTISTID, ARTIST),
            Map.entry(FieldKey.MUSICBRAINZ_RELEASEARTISTID, ARTIST),
            Map.entry(FieldKey.MUSICBRAINZ_RELEASEID, RELEASE));

    private static final Map<String, List<String>> COMMENTS = Map.ofEntries(
            Map.entry("TITLE", List.of("Slow Light")),
            Map.entry("ARTIST", List.of("Mara Vey")),
            Map.entry("ALBUM", List.of("Tide Tables")),
            Map.entry("ALBUMARTIST", List.of("Mara Vey")),
            Map.entry("TRACKNUMBER", List.of("3/10")),
            Map.entry("DISCNUMBER", List.of("2/2")),
            Map.entry("DATE", List.of("2019-05-03")),
            Map.entry("MUSICBRAINZ_TRACKID", List.of(RECORDING)),
            Map.entry("MUSICBRAINZ_ARTISTID", List.of(ARTIST)),
            Map.entry("MUSICBRAINZ_ALBUMARTISTID", List.of(ARTIST)),
            Map.entry("MUSICBRAINZ_ALBUMID", List.of(RELEASE)));

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "m4a"})
    void readsWhatATaggerWrote(String format) throws Exception {
        AudioFiles.tagged(room.music.resolve("x." + format), FIELDS);
        expectAllOfIt(format);
    }

    @Test
    void readsOgg() throws Exception {
        AudioFiles.ogg(room.music.resolve("x.ogg"), COMMENTS);
        expectAllOfIt("ogg");
    }

    @Test
    void readsOpus() throws Exception {
        AudioFiles.opus(room.music.resolve("x.opus"), COMMENTS);
        expectAllOfIt("opus");
    }

    @Test
    void readsWavWithInfo() throws Exception {
        AudioFiles.wav(
                room.music.resolve("x.wav"),
                3,
                Map.of("INAM", "Slow Light", "IART", "Mara Vey", "IPRD", "Tide Tables"));
        room.scan();
        Track track = room.track("Slow Light");
        assertEquals("Mara Vey", track.artistName());
        assertEquals("Tide Tables", track.albumTitle());
        assertEquals("wav", track.format());
        assertEquals(3000, track.length().toMillis());
    }

    private void expectAllOfIt(String format) throws Exception {
        room.scan();
        assertEquals(List.of(), room.problems());
        Track track = room.track("Slow Light");
        assertEquals("Mara Vey", track.artistName());
        assertEquals("Tide Tables", track.albumTitle());
        assertEquals(3, track.number());
        assertEquals(2, track.disc());
        assertEquals(OptionalInt.of(2019), track.year());
        assertEquals(format, track.format());
        assertEquals(Optional.of(RECORDING), track.recordingId());
        assertEquals("mb:" + RECORDING, track.key().value());
        assertTrue(Math.abs(track.length().toMillis() - 1000) < 120, "length " + track.length());
        Artist artist = room.artist("Mara Vey");
        assertEquals(Optional.of(ARTIST), artist.musicBrainzId());
        assertEquals(artist.id(), track.artist());
        Album album = room.library().album(track.album()).orElseThrow();
        assertEquals(OptionalInt.of(2019), album.year());
        assertEquals(1, album.tracks());
        assertEquals(track.length(), album.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac", "m4a"})
    void keepsTheCoverInsideAFile(String format) throws Exception {
        Path file = AudioFiles.tagged(room.music.resolve("x." + format), FIELDS);
        AudioFile audio = AudioFileIO.read(file.toFile());
        var artwork = ArtworkFactory.getNew();
        artwork.setBinaryData(Pictures.png(4, 4, 0xFF0000));
        artwork.setMimeType("image/png");
        artwork.setPictureType(3);
        audio.getTag().setField(artwork);
        audio.commit();
        room.scan();
        Path kept = room.library()
                .artwork(room.track("Slow Light").art().orElseThrow())
                .orElseThrow();
        assertArrayEquals(Pictures.png(4, 4, 0xFF0000), Files.readAllBytes(kept));
        assertEquals(room.track("Slow Light").art(), room.albums().getFirst().art());
    }

    @Test
    void keepsTheCoverInsideOpus() throws Exception {
        AudioFiles.opus(
                room.music.resolve("x.opus"),
                Map.of(
                        "TITLE",
                        List.of("Slow Light"),
                        "METADATA_BLOCK_PICTURE",
                        List.of(Pictures.flacBlock(3, Pictures.png(4, 4, 0x00FF00)))));
        room.scan();
        Path kept = room.library()
                .artwork(room.track("Slow Light").art().orElseThrow())
                .orElseThrow();
        assertArrayEquals(Pictures.png(4, 4, 0x00FF00), Files.readAllBytes(kept));
    }

    @Test
    void readsOldId3Tags() throws Exception {
        Path file = AudioFiles.untagged(room.music.resolve("x.mp3"));
        AudioFile audio = AudioFileIO.read(file.toFile());
        audio.setTag(new ID3v23Tag());
        audio.getTag().setField(FieldKey.TITLE, "Third");
        audio.getTag().setField(FieldKey.ARTIST, "A");
        audio.getTag().setField(FieldKey.YEAR, "1987");
        audio.commit();
        room.scan();
        assertEquals(OptionalInt.of(1987), room.track("Third").year());
    }

    @Test
    void readsId3v1WhereNothingElseIs() throws Exception {
        Path file = AudioFiles.untagged(room.music.resolve("x.mp3"));
        byte[] tag = new byte[128];
        System.arraycopy("TAG".getBytes(), 0, tag, 0, 3);
        System.arraycopy("Old Song".getBytes(), 0, tag, 3, 8);
        System.arraycopy("Old Band".getBytes(), 0, tag, 33, 8);
        Files.write(file, tag, java.nio.file.StandardOpenOption.APPEND);
        room.scan();
        assertEquals("Old Band", room.track("Old Song").artistName());
    }

    @Test
    void linksEveryValueOfAnArtistFieldInId3v24() throws Exception {
        Path file = AudioFiles.untagged(room.music.resolve("x.mp3"));
        AudioFile audio = AudioFileIO.read(file.toFile());
        audio.setTag(new ID3v24Tag());
        audio.getTag().setField(FieldKey.TITLE, "Both");
        audio.getTag().setField(FieldKey.ARTIST, "One\0Two");
        audio.commit();
        room.scan();
        assertEquals("One, Two", room.track("Both").artistName());
        assertEquals(1, room.library().tracksBy(room.artist("Two").id()).size());
    }
}
