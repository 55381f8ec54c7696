package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.LibraryCounts;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.junit.jupiter.api.Test;

/** Lists, in pages and orders. */
final class BrowseTest extends LibraryCase {
    private void song(String artist, String album, String year, int disc, int number, String title) throws Exception {
        AudioFiles.opus(
                room.music.resolve(artist + "/" + album + "/" + disc + "-" + number + ".opus"),
                Map.of(
                        "TITLE",
                        List.of(title),
                        "ARTIST",
                        List.of(artist),
                        "ALBUM",
                        List.of(album),
                        "DATE",
                        List.of(year),
                        "DISCNUMBER",
                        List.of("" + disc),
                        "TRACKNUMBER",
                        List.of("" + number)));
    }

    private void threeArtists() throws Exception {
        song("The Zebras", "Alpha", "2001", 1, 1, "One");
        song("Émile", "beta", "1990-02", 1, 2, "Ä second");
        song("Émile", "beta", "1990-02", 1, 1, "the first");
        song("Émile", "Gamma", "12/03/2010", 2, 1, "Third");
        song("Émile", "Gamma", "12/03/2010", 1, 9, "A Fourth");
        song("abba", "Delta", "1975", 1, 1, "Fifth");
        room.scan();
    }

    @Test
    void anEmptyLibraryHasEmptyPages() {
        assertEquals(LibraryCounts.EMPTY, room.library().counts());
        assertEquals(new Page<>(List.of(), 0, 0), room.library().artists(0, 50));
        assertEquals(Optional.empty(), room.library().artist(new ArtistId(1)));
        assertEquals(Optional.empty(), room.library().album(new AlbumId(1)));
        assertEquals(List.of(), room.library().tracksOf(new AlbumId(1)));
        assertEquals(Optional.empty(), room.library().artwork(new ArtworkId("0".repeat(64))));
    }

    @Test
    void artistsComeBySortName() throws Exception {
        threeArtists();
        assertEquals(List.of("abba", "Émile", "The Zebras"), room.artistNames());
        Artist emile = room.artist("Émile");
        assertEquals(2, emile.albums());
        assertEquals(4, emile.tracks());
        assertEquals(Optional.of(emile), room.library().artist(emile.id()));
    }

    @Test
    void albumsComeInEveryOrder() throws Exception {
        threeArtists();
        assertEquals(List.of("Alpha", "beta", "Delta", "Gamma"), albums(AlbumOrder.TITLE));
        assertEquals(List.of("Delta", "beta", "Gamma", "Alpha"), albums(AlbumOrder.ARTIST));
        assertEquals(List.of("Gamma", "Alpha", "beta", "Delta"), albums(AlbumOrder.YEAR));
        song("New", "Newest", "1960", 1, 1, "Last");
        room.scan();
        assertEquals("Newest", albums(AlbumOrder.RECENTLY_ADDED).getFirst());
    }

    @Test
    void tracksComeInEveryOrder() throws Exception {
        threeArtists();
        assertEquals(List.of("Fifth", "the first", "A Fourth", "One", "Ä second", "Third"), tracks(TrackOrder.TITLE));
        assertEquals(List.of("Fifth", "the first", "Ä second", "A Fourth", "Third", "One"), tracks(TrackOrder.ARTIST));
        assertEquals(List.of("One", "the first", "Ä second", "Fifth", "A Fourth", "Third"), tracks(TrackOrder.ALBUM));
    }

    @Test
    void pagesJoinToTheWholeList() throws Exception {
        threeArtists();
        for (TrackOrder order : TrackOrder.values()) {
            List<Track> joined = new ArrayList<>();
            for (int offset = 0; offset < 8; offset += 4) {
                Page<Track> page = room.library().tracks(order, offset, 4);
                assertEquals(6, page.total());
                assertEquals(offset, page.offset());
                joined.addAll(page.items());
            }
            assertEquals(room.library().tracks(order, 0, 100).items(), joined);
        }
        assertEquals(
                List.of("Émile"),
                room.library().artists(1, 1).items().stream().map(Artist::name).toList());
        assertEquals(List.of(), room.library().albums(AlbumOrder.TITLE, 99, 5).items());
    }

    @Test
    void anAlbumHasItsTracksByDiscAndNumber() throws Exception {
        threeArtists();
        Album gamma = room.albums().stream()
                .filter(album -> album.title().equals("Gamma"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("A Fourth", "Third"),
                room.library().tracksOf(gamma.id()).stream().map(Track::title).toList());
        assertEquals(2010, gamma.year().orElseThrow());
        assertEquals(Optional.of(gamma), room.library().album(gamma.id()));
    }

    @Test
    void anArtistsAlbumsComeNewestFirstThenThoseItAppearsOn() throws Exception {
        threeArtists();
        AudioFiles.opus(
                room.music.resolve("x/x.opus"),
                Map.of(
                        "TITLE",
                        List.of("Duet"),
                        "ARTIST",
                        List.of("abba"),
                        "ARTISTS",
                        List.of("abba", "Émile"),
                        "ALBUM",
                        List.of("Omega"),
                        "DATE",
                        List.of("2024")));
        room.scan();
        ArtistId emile = room.artist("Émile").id();
        assertEquals(
                List.of("Gamma", "beta", "Omega"),
                room.library().albumsOf(emile).stream().map(Album::title).toList());
        assertEquals(5, room.library().tracksBy(emile).size());
    }

    @Test
    void countsAreOfWhatIsThere() throws Exception {
        threeArtists();
        LibraryCounts counts = room.library().counts();
        assertEquals(new LibraryCounts(3, 4, 6, counts.bytes()), counts);
        long bytes = 0;
        try (var files = Files.walk(room.music)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        assertEquals(bytes, counts.bytes());
    }

    @Test
    void oneArtistInTwoSpellingsIsOneAndTwoOfOneNameAreTwo() throws Exception {
        String first = "8f6bd1e4-fbe1-4f50-aa9b-94c450ec0f11";
        String second = "0383dadf-2a4e-4d10-a46a-e9e041da8eb3";
        artist("a", "Björk", "");
        artist("b", "BJORK", first);
        artist("c", "Bjork", second);
        room.scan();
        assertEquals(2, room.library().counts().artists());
        assertTrue(room.library().artists(0, 9).items().stream()
                .allMatch(artist -> artist.musicBrainzId().isPresent()));
    }

    private void artist(String name, String artist, String id) throws Exception {
        AudioFiles.opus(
                room.music.resolve(name + ".opus"),
                Map.of("TITLE", List.of(name), "ARTIST", List.of(artist), "MUSICBRAINZ_ARTISTID", List.of(id)));
    }

    private List<String> albums(AlbumOrder order) {
        return room.library().albums(order, 0, 99).items().stream()
                .map(Album::title)
                .toList();
    }

    private List<String> tracks(TrackOrder order) {
        return room.library().tracks(order, 0, 99).items().stream()
                .map(Track::title)
                .toList();
    }
}
