package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.gatefold.player.figures.kept.Figure;
import org.gatefold.player.figures.kept.Reached;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.AlbumOrder;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.browse.AlbumList;
import org.gatefold.player.library.browse.Browsing;
import org.gatefold.player.library.browse.Decade;
import org.gatefold.player.library.browse.Genre;
import org.gatefold.player.library.browse.MusicFolder;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.player.library.browse.TrackList.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of a real library: genres, decades, folders, what the listener did, and chance. */
final class ListsTest extends LibraryCase {
    @BeforeEach
    void fill() throws Exception {
        song("Vega", "Tide", "1", "Alpha", "1994", "Folk; Rock");
        song("Vega", "Tide", "2", "Beta", "1994", "Folk");
        song("Ash", "Dune", "1", "Gamma", "2003", "Rock");
        song("Ash", "Dune/Bonus", "2", "Delta", "2003", "Rock");
        song("Moth", "Lamp", "1", "Epsilon", "", "");
        room.scan();
        room.local
                .figures()
                .put(
                        List.of(
                                figure("Beta", 5, 100, 2, 0),
                                figure("Gamma", 2, 900, 5, 30),
                                figure("Delta", 0, 0, 0, 40)),
                        new Reached("test", 1));
    }

    private void song(String artist, String album, String number, String title, String year, String genres)
            throws Exception {
        AudioFiles.opus(
                in(artist + "/" + album + "/" + number + " " + title + ".opus"),
                Map.of(
                        "TITLE",
                        List.of(title),
                        "ARTIST",
                        List.of(artist),
                        "ALBUM",
                        List.of(album.replace("/Bonus", " II")),
                        "TRACKNUMBER",
                        List.of(number),
                        "DATE",
                        List.of(year),
                        "GENRE",
                        List.of(genres.split("; "))));
    }

    private Figure figure(String title, int plays, long played, int stars, long loved) {
        TrackKey key = room.track(title).key();
        return new Figure(key, key, plays, Instant.ofEpochSecond(played).toEpochMilli(), stars, loved, false);
    }

    private Browsing lists() {
        return room.local.browsing();
    }

    private String tracks(TrackList list) {
        Page<Track> page = lists().tracks(list, 0, 50);
        assertEquals(page.items().size(), page.total(), "the total is what there is");
        assertEquals(page.items().stream().map(Track::key).toList(), lists().keys(list, 0, 50));
        List<Track> joined = new ArrayList<>();
        for (int i = 0; i < page.total(); i += 2) {
            joined.addAll(lists().tracks(list, i, 2).items());
        }
        assertEquals(page.items(), joined, "pages join to the whole");
        return String.join(
                " ", page.items().stream().map(t -> t.title().substring(0, 1)).toList());
    }

    private String albums(AlbumList list) {
        Page<Album> page = lists().albums(list, 0, 50);
        assertEquals(page.items().size(), page.total());
        return String.join(", ", page.items().stream().map(Album::title).toList());
    }

    private Genre genre(String name) {
        return lists().genres(0, 50).items().stream()
                .filter(genre -> genre.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyOrderOfTracksHoldsEveryTrack() {
        assertEquals("A B D E G", tracks(new TrackList.Everything(TrackOrder.TITLE, false)));
        assertEquals("G E D B A", tracks(new TrackList.Everything(TrackOrder.TITLE, true)));
        assertEquals("G D E A B", tracks(new TrackList.Everything(TrackOrder.ARTIST, false)));
        assertEquals("A B E G D", tracks(new TrackList.Everything(TrackOrder.ARTIST, true)));
        assertEquals("A B E D G", tracks(new TrackList.Everything(TrackOrder.ALBUM, true)));
        assertEquals("G D A B E", tracks(new TrackList.Everything(TrackOrder.YEAR, false)));
        assertEquals("A B G D E", tracks(new TrackList.Everything(TrackOrder.YEAR, true)));
        assertEquals("B G A D E", tracks(new TrackList.Everything(TrackOrder.MOST_PLAYED, false)));
        assertEquals("G B A D E", tracks(new TrackList.Everything(TrackOrder.LAST_PLAYED, false)));
        assertEquals("A D E B G", tracks(new TrackList.Everything(TrackOrder.NEVER_PLAYED, false)));
        assertEquals("G B A D E", tracks(new TrackList.Everything(TrackOrder.RATING, false)));
        for (TrackOrder order : TrackOrder.values()) {
            assertEquals(9, tracks(new TrackList.Everything(order, true)).length(), order.name());
        }
    }

    @Test
    void everyOrderOfAlbumsHoldsEveryAlbum() {
        assertEquals("Dune, Dune II, Lamp, Tide", albums(new AlbumList.Everything(AlbumOrder.TITLE, false)));
        assertEquals("Tide, Lamp, Dune, Dune II", albums(new AlbumList.Everything(AlbumOrder.ARTIST, true)));
        assertEquals("Dune, Dune II, Tide, Lamp", albums(new AlbumList.Everything(AlbumOrder.YEAR, false)));
        assertEquals("Tide, Dune, Dune II, Lamp", albums(new AlbumList.Everything(AlbumOrder.YEAR, true)));
        assertEquals("Tide, Dune, Dune II, Lamp", albums(new AlbumList.Everything(AlbumOrder.MOST_PLAYED, false)));
        assertEquals("Dune, Tide, Dune II, Lamp", albums(new AlbumList.Everything(AlbumOrder.LAST_PLAYED, false)));
    }

    @Test
    void genresSayHowMuchThereIsOfThemAndListIt() throws Exception {
        assertEquals(
                List.of("Folk 1 2", "Rock 3 3"),
                lists().genres(0, 9).items().stream()
                        .map(g -> g.name() + " " + g.albums() + " " + g.tracks())
                        .toList());
        assertEquals("G D A", tracks(new TrackList.OfGenre(genre("Rock").id())));
        assertEquals(
                "Dune, Dune II, Tide",
                albums(new AlbumList.OfGenre(genre("Rock").id())));
        Files.delete(in("Ash/Dune/1 Gamma.opus"));
        Files.delete(in("Vega/Tide/2 Beta.opus"));
        room.scan();
        assertEquals(2, genre("Rock").albums());
        assertEquals(1, genre("Folk").tracks());
    }

    @Test
    void aGenreThatNoTrackHasAnyMoreIsGone() throws Exception {
        Files.delete(in("Vega/Tide/1 Alpha.opus"));
        Files.delete(in("Vega/Tide/2 Beta.opus"));
        room.scan();
        assertEquals(
                List.of("Rock"),
                lists().genres(0, 9).items().stream().map(Genre::name).toList());
    }

    @Test
    void decadesHoldTheirAlbumsAndTracks() {
        assertEquals(List.of(new Decade(2000, 2), new Decade(1990, 1)), lists().decades());
        assertEquals("Tide", albums(new AlbumList.OfDecade(1990)));
        assertEquals("G D", tracks(new TrackList.OfDecade(2000)));
    }

    @Test
    void howLongADecadeIsFollowsWhatComesGoesAndIsTaggedAnew() throws Exception {
        assertEquals(List.of(2, 2, 0), lengths());
        song("Ash", "Dune", "1", "Gamma", "1987", "Rock");
        song("Moth", "Lamp", "1", "Epsilon", "1999", "");
        song("Vega", "Tide", "1", "Alpha", "", "Folk");
        room.scan();
        assertEquals(List.of(1, 2, 1), lengths());
        Files.delete(in("Vega/Tide/2 Beta.opus"));
        Files.delete(in("Ash/Dune/Bonus/2 Delta.opus"));
        room.scan();
        assertEquals(List.of(0, 1, 1), lengths());
    }

    /** Of the decades from 2000, 1990 and 1980 on. */
    private List<Integer> lengths() {
        return List.of(2000, 1990, 1980).stream()
                .map(first ->
                        lists().tracks(new TrackList.OfDecade(first), 0, 9).total())
                .toList();
    }

    @Test
    void foldersAreATreeOfWhatHasMusic() throws Exception {
        assertEquals(List.of("Ash", "Moth", "Vega"), folders(room.music));
        assertEquals(List.of("Dune"), folders(in("Ash")));
        assertEquals(List.of("Bonus"), folders(in("Ash/Dune")));
        assertEquals("", tracks(new TrackList.InFolder(in("Ash"))));
        assertEquals("G", tracks(new TrackList.InFolder(in("Ash/Dune"))));
        assertEquals("G D", tracks(new TrackList.Under(in("Ash"))));
        assertEquals("G D E A B", tracks(new TrackList.Under(room.music)));
        Files.delete(in("Ash/Dune/Bonus/2 Delta.opus"));
        Files.delete(in("Moth/Lamp/1 Epsilon.opus"));
        room.scan();
        assertEquals(List.of("Ash", "Vega"), folders(room.music));
        assertEquals(List.of(), folders(in("Ash/Dune")));
    }

    private List<String> folders(Path inside) {
        return lists().folders(inside, 0, 50).items().stream()
                .map(MusicFolder::name)
                .toList();
    }

    @Test
    void whatTheListenerDidIsListed() {
        assertEquals("G B", tracks(new TrackList.Of(Shelf.RECENTLY_PLAYED)));
        assertEquals("B G", tracks(new TrackList.Of(Shelf.MOST_PLAYED)));
        assertEquals("A D E", tracks(new TrackList.Of(Shelf.NEVER_PLAYED)));
        assertEquals("D G", tracks(new TrackList.Of(Shelf.FAVOURITES)));
        assertEquals("G B", tracks(new TrackList.Of(Shelf.RATED)));
        assertEquals(9, tracks(new TrackList.Of(Shelf.RECENTLY_ADDED)).length());
    }

    @Test
    void chanceIsTheSameForItsSeedAndAnotherForAnother() {
        String first = tracks(new TrackList.Random(1));
        assertEquals(first, tracks(new TrackList.Random(1)));
        assertEquals("A B D E G", String.join(" ", new TreeSet<>(List.of(first.split(" ")))));
        assertNotEquals(
                1,
                java.util.stream.LongStream.range(0, 20)
                        .mapToObj(seed -> tracks(new TrackList.Random(seed)))
                        .distinct()
                        .count());
        assertEquals(albums(new AlbumList.Random(3)), albums(new AlbumList.Random(3)));
    }

    @Test
    void albumArtistsAreThoseWithAlbumsOfTheirOwn() throws Exception {
        AudioFiles.opus(
                in("Guest/x.opus"),
                Map.of(
                        "TITLE",
                        List.of("Duet"),
                        "ARTIST",
                        List.of("Guest"),
                        "ALBUMARTIST",
                        List.of("Vega"),
                        "ALBUM",
                        List.of("Both")));
        room.scan();
        assertEquals(
                List.of("Ash", "Moth", "Vega"),
                lists().albumArtists(0, 9).items().stream().map(Artist::name).toList());
        assertEquals(List.of("Ash", "Guest", "Moth", "Vega"), room.artistNames());
    }
}
