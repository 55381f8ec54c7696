package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.AlbumPicture;
import org.gatefold.player.library.AlbumPicture.Kind;
import org.gatefold.player.library.AlbumPicture.Source;
import org.gatefold.player.library.art.ArtworkStore;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.images.ArtworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Front, back, booklet and disc of an album: from the tags of each format, and from image files near the music. */
final class AlbumPicturesTest extends LibraryCase {
    private static final byte[] FRONT = Pictures.png(4, 4, 0xFF0000);
    private static final byte[] BACK = Pictures.png(4, 4, 0x00FF00);
    private static final byte[] PAGE = Pictures.png(4, 4, 0x0000FF);
    private static final byte[] DISC = Pictures.png(4, 4, 0x888888);

    private List<AlbumPicture> pictures() {
        return room.local.pictures().of(room.track("T").album());
    }

    private List<Kind> kinds() {
        return pictures().stream().map(AlbumPicture::kind).toList();
    }

    private byte[] bytes(AlbumPicture picture) throws Exception {
        return Files.readAllBytes(room.local.pictures().file(picture).orElseThrow());
    }

    private void track(String path, String title, String album, Object... typesAndPictures) throws Exception {
        String[] blocks = new String[typesAndPictures.length / 2];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = Pictures.flacBlock((Integer) typesAndPictures[2 * i], (byte[]) typesAndPictures[2 * i + 1]);
        }
        AudioFiles.opus(
                in(path),
                Map.of(
                        "TITLE",
                        List.of(title),
                        "ARTIST",
                        List.of("A"),
                        "ALBUM",
                        List.of(album),
                        "METADATA_BLOCK_PICTURE",
                        Arrays.asList(blocks)));
    }

    private void image(String path, byte[] picture) throws Exception {
        Files.createDirectories(in(path).getParent());
        Files.write(in(path), picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "flac"})
    void theTagsOfATaggerGiveEveryPictureWithItsKind(String format) throws Exception {
        Path file = AudioFiles.tagged(in("x." + format), Map.of(FieldKey.TITLE, "T", FieldKey.ALBUM, "R"));
        AudioFile audio = AudioFileIO.read(file.toFile());
        int type = 6;
        for (byte[] picture : List.of(DISC, PAGE, BACK, FRONT)) { // the front is the last of them
            var artwork = ArtworkFactory.getNew();
            artwork.setBinaryData(picture);
            artwork.setMimeType("image/png");
            artwork.setPictureType(type);
            artwork.setDescription("as printed " + type--);
            audio.getTag().addField(artwork);
        }
        audio.commit();
        room.scan();
        List<AlbumPicture> found = pictures();
        assertEquals(
                List.of(Kind.FRONT, Kind.BACK, Kind.BOOKLET, Kind.DISC),
                found.stream().map(AlbumPicture::kind).toList());
        assertEquals(new Source.Inside(file, "as printed 5"), found.get(2).source());
        assertArrayEquals(FRONT, bytes(found.get(0)));
        assertArrayEquals(BACK, bytes(found.get(1)));
        assertArrayEquals(PAGE, bytes(found.get(2)));
        assertArrayEquals(DISC, bytes(found.get(3)));
    }

    @Test
    void mp4TellsNoKindsAndItsFirstIsTheFront() throws Exception {
        Path file = AudioFiles.tagged(in("x.m4a"), Map.of(FieldKey.TITLE, "T", FieldKey.ALBUM, "R"));
        AudioFile audio = AudioFileIO.read(file.toFile());
        for (byte[] picture : List.of(FRONT, BACK)) {
            var artwork = ArtworkFactory.getNew();
            artwork.setBinaryData(picture);
            artwork.setMimeType("image/png");
            audio.getTag().addField(artwork);
        }
        audio.commit();
        room.scan();
        List<AlbumPicture> found = pictures();
        assertArrayEquals(FRONT, bytes(found.getFirst()));
        assertEquals(Kind.FRONT, found.getFirst().kind());
        assertArrayEquals(BACK, bytes(found.getLast()));
        assertEquals(2, found.size());
    }

    @Test
    void whatLiesBesideTheMusicIsKnownByItsName() throws Exception {
        track("R/1.opus", "T", "R");
        image("R/cover.jpg", Pictures.image("jpg", 4, 4, 1));
        image("R/Back.PNG", BACK);
        image("R/booklet-10.png", Pictures.png(5, 5, 10));
        image("R/booklet-2.png", Pictures.png(5, 5, 2));
        image("R/CD1.png", DISC);
        image("R/.hidden.png", Pictures.png(5, 5, 99));
        image("R/notes.txt", PAGE);
        image("R/broken.jpg", new byte[] {1, 2, 3});
        room.scan();
        assertEquals(
                List.of("cover.jpg", "Back.PNG", "booklet-2.png", "booklet-10.png", "CD1.png"),
                pictures().stream()
                        .map(picture -> switch (picture.source()) {
                            case Source.Beside(Path image) ->
                                image.getFileName().toString();
                            case Source.Inside _, Source.Shown _ -> "?";
                        })
                        .toList());
        assertEquals(List.of(Kind.FRONT, Kind.BACK, Kind.BOOKLET, Kind.BOOKLET, Kind.DISC), kinds());
        for (AlbumPicture picture : pictures()) {
            assertEquals(java.util.Optional.of(picture.id()), ArtworkStore.nameOf(bytes(picture)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Front.jpg,FRONT",
        "AlbumArt_{4F}_Large.jpg,FRONT",
        "cover back.jpg,BACK",
        "cd front.png,FRONT",
        "inlay.jpg,BOOKLET",
        "Side A.jpg,DISC",
        "disc2.jpeg,DISC",
        "artist.bmp,ARTIST",
        "backstage.jpg,OTHER",
        "IMG_2041.jpg,OTHER"
    })
    void namesSayWhatIsOnAPicture(String name, Kind kind) throws Exception {
        track("R/1.opus", "T", "R", 3, FRONT);
        image("R/" + name, Pictures.png(7, 7, 7));
        room.scan();
        assertEquals(
                kind,
                pictures().stream()
                        .filter(picture -> picture.source() instanceof Source.Beside)
                        .findFirst()
                        .orElseThrow()
                        .kind());
    }

    @Test
    void theSamePictureInEveryFileAndBesideThemIsThereOnceAndKeepsWhatATagSays() throws Exception {
        track("R/1.opus", "T", "R", 3, FRONT, 5, PAGE);
        track("R/2.opus", "U", "R", 3, FRONT, 5, PAGE);
        image("R/cover.png", FRONT);
        image("R/IMG_7.png", PAGE);
        room.scan();
        assertEquals(List.of(Kind.FRONT, Kind.BOOKLET), kinds());
    }

    @Test
    void discsAndFoldersOfScansBelongToTheAlbum() throws Exception {
        track("R/CD 1/1.opus", "T", "R");
        track("R/CD 2/1.opus", "U", "R");
        image("R/CD 2/cd.png", DISC);
        image("R/front.png", FRONT);
        image("R/Booklet/01.png", PAGE);
        image("R/Scans/Back.png", BACK);
        image("R/Live/other.png", Pictures.png(9, 9, 9));
        room.scan();
        assertEquals(List.of(Kind.FRONT, Kind.BACK, Kind.BOOKLET, Kind.DISC), kinds());
    }

    @Test
    void whereOtherAlbumsLieTooOnlyTheFoldersCoverCounts() throws Exception {
        track("mixed/1.opus", "T", "R", 5, PAGE);
        track("mixed/2.opus", "U", "Another");
        image("mixed/cover.png", FRONT);
        image("mixed/back.png", BACK);
        room.scan();
        assertEquals(List.of(Kind.FRONT, Kind.BOOKLET), kinds());
    }

    @Test
    void whatTheLibraryShowsComesFirst() throws Exception {
        track("R/1.opus", "T", "R", 4, BACK);
        image("R/booklet.png", PAGE);
        room.scan();
        assertEquals(List.of(Kind.BACK, Kind.BOOKLET), kinds());
    }

    @Test
    void aPictureThatWasSweptAwayIsTakenOutOfTheMusicAgainAndOneThatHasGoneIsEmpty() throws Exception {
        track("R/1.opus", "T", "R", 3, FRONT, 5, PAGE);
        image("R/back.png", BACK);
        room.scan();
        List<AlbumPicture> found = pictures();
        AlbumPicture page = found.getLast();
        Path kept = room.local.pictures().file(page).orElseThrow();
        Files.delete(kept);
        assertArrayEquals(PAGE, bytes(page));
        Files.delete(in("R/back.png"));
        assertTrue(room.local.pictures().file(found.get(1)).isEmpty());
        Files.delete(kept);
        Files.delete(in("R/1.opus"));
        assertTrue(room.local.pictures().file(page).isEmpty());
    }

    @Test
    void anAlbumWithoutAnyHasNone() throws Exception {
        track("R/1.opus", "T", "R");
        room.scan();
        assertEquals(List.of(), pictures());
    }
}
