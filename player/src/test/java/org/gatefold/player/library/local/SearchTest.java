package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gatefold.player.library.Album;
import org.gatefold.player.library.Artist;
import org.gatefold.player.library.Found;
import org.gatefold.player.library.Track;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search as you type: folded, by the beginnings of words, and never an error whatever is typed. */
final class SearchTest extends LibraryCase {
    @BeforeEach
    void fill() throws Exception {
        song("Sigur Rós", "Ágætis byrjun", "Svefn-g-englar");
        song("Mø", "No Mythologies", "Łódź Straße");
        song("AC/DC", "Back in Black", "Hells Bells");
        song("R.E.M.", "Green", "Don’t Stand");
        song("The Beatles", "Help!", "Help!");
        song("The Beatles", "Help!", "Another Girl");
        song("Helper", "Helpers", "Helping");
        song("東京事変", "教育", "群青日和");
        song("!!!", "Louden Up", "100% Love");
        song("Simon & Garfunkel", "Bookends", "America");
        room.scan();
    }

    private void song(String artist, String album, String title) throws Exception {
        String name = artist.replace("/", "_") + title.replace("/", "_");
        AudioFiles.opus(
                room.music.resolve(album.replace("!", "")).resolve(name + ".opus"),
                Map.of("TITLE", List.of(title), "ARTIST", List.of(artist), "ALBUM", List.of(album)));
    }

    private List<String> titles(String query) {
        return room.library().search(query, 20).tracks().stream()
                .map(Track::title)
                .toList();
    }

    private List<String> artists(String query) {
        return room.library().search(query, 20).artists().stream()
                .map(Artist::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "sigur ros, Sigur Rós", "SIGUR RÓS, Sigur Rós", "ros sig, Sigur Rós", "mo, Mø", "ac/dc, AC/DC", "ac dc, AC/DC",
                "acdc, AC/DC",
        "rem, R.E.M.", "r.e.m, R.E.M.", "the beat, The Beatles", "beatles, The Beatles", "東京, 東京事変", "事変, 東京事変",
                "!!!, !!!",
        "simon and, Simon & Garfunkel", "simon & garf, Simon & Garfunkel"
    })
    void findsTheArtist(String query, String name) {
        assertTrue(artists(query).contains(name), query + " finds " + artists(query));
    }

    @ParameterizedTest
    @CsvSource({
        "lodz, Łódź Straße",
        "strasse, Łódź Straße",
        "straße, Łódź Straße",
        "dont, Don’t Stand",
        "don't st, Don’t Stand",
        "englar, Svefn-g-englar",
        "beatles another, Another Girl",
        "bell black, Hells Bells",
        "byrjun sve, Svefn-g-englar",
        "agaetis, Svefn-g-englar",
        "群青, 群青日和"
    })
    void findsTheTrack(String query, String title) {
        assertTrue(titles(query).contains(title), query + " finds " + titles(query));
    }

    @ParameterizedTest
    @CsvSource({
        "beetles, beatles, Another Girl",
        "beatels another, beatles another, Another Girl",
        "garfunkle, garfunkel, America",
        "Hels Bels, hells bells, Hells Bells",
        "simon amercia, simon america, America"
    })
    void wordsASlipAwayAreTriedWhereThoseTypedFindNothing(String typed, String meant, String title) {
        Found found = room.library().search(typed, 20);
        assertEquals(Optional.of(meant), found.meant());
        assertTrue(found.tracks().stream().map(Track::title).toList().contains(title), found.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "artist:beatles, Another Girl|Help!",
        "artist:beatles another, Another Girl",
        "album:help, Another Girl|Help!|Helping",
        "title:help, Help!|Helping",
        "title:help artist:helper, Helping",
        "genre:folk, America",
        "genre:rock, America|Another Girl",
        "genre:\"rock folk\", America",
        "genre:polka, ''",
        "year:1965, Another Girl",
        "year:1968.. genre:rock, America",
        "format:opus america, America",
        "format:flac, ''",
        "artist:beetles girl, ''",
        "artist:beatles gril, Another Girl"
    })
    void conditionsNarrow(String query, String titles) throws Exception {
        tagged("The Beatles", "Help!", "Another Girl", "Rock", "1965");
        tagged("Simon & Garfunkel", "Bookends", "America", "Folk-Rock", "1968");
        room.scan();
        assertEquals(
                titles.isEmpty() ? List.of() : List.of(titles.split("\\|")),
                titles(query).stream().sorted().toList());
    }

    @Test
    void conditionsNarrowAlbumsAndArtistsToo() throws Exception {
        tagged("The Beatles", "Help!", "Another Girl", "Rock", "1965");
        room.scan();
        Found byArtist = room.library().search("artist:beatles", 9);
        assertEquals(
                List.of("The Beatles"),
                byArtist.artists().stream().map(Artist::name).toList());
        assertEquals(
                List.of("Help!"), byArtist.albums().stream().map(Album::title).toList());
        Found byYear = room.library().search("year:1965", 9);
        assertEquals(List.of(), byYear.artists());
        assertEquals(
                List.of("Help!"), byYear.albums().stream().map(Album::title).toList());
        assertEquals(List.of(), room.library().search("title:girl", 9).albums());
        assertEquals(
                1, room.library().search("genre:rock format:opus", 9).albums().size());
    }

    private void tagged(String artist, String album, String title, String genre, String year) throws Exception {
        String name = artist.replace("/", "_") + title.replace("/", "_");
        AudioFiles.opus(
                room.music.resolve(album.replace("!", "")).resolve(name + ".opus"),
                Map.of(
                        "TITLE", List.of(title),
                        "ARTIST", List.of(artist),
                        "ALBUM", List.of(album),
                        "GENRE", List.of(genre),
                        "DATE", List.of(year)));
    }

    @Test
    void whatIsFoundAsTypedIsNotGuessedAtAndNonsenseStaysNothing() {
        assertEquals(Optional.empty(), room.library().search("helping", 20).meant());
        assertEquals(Found.NOTHING, room.library().search("qqqqqqqq", 20));
        assertEquals(Found.NOTHING, room.library().search("help zebra", 20));
    }

    @Test
    void wordsThatCameWithALaterScanAreGuessedToo() throws Exception {
        assertEquals(Found.NOTHING, room.library().search("nighthwak", 20));
        song("Somebody", "Somewhere", "Nighthawk");
        room.scan();
        assertEquals(
                Optional.of("nighthawk"), room.library().search("nighthwak", 20).meant());
    }

    @Test
    void theNameItselfComesFirst() {
        assertEquals(List.of("Help!", "Helping"), titles("help").subList(0, 2));
        assertEquals(
                List.of("Help!", "Helpers"),
                room.library().search("help", 9).albums().stream()
                        .map(Album::title)
                        .toList());
    }

    @Test
    void namesWithTheWordsComeBeforeWhatIsFoundByItsArtistOrAlbum() throws Exception {
        song("Northern Tide", "Charts", "Alpha");
        song("Somebody", "Tide Tables", "Beta");
        song("Somebody", "Charts too", "The Lower Tide");
        song("Somebody", "Charts too", "Tidemark");
        room.scan();
        assertEquals(List.of("Tidemark", "The Lower Tide", "Alpha", "Beta"), titles("tide"));
    }

    @Test
    void whatTellsNoYearIsOfNone() {
        Found found = room.library().search("year:..1990", 20);
        assertEquals(List.of(), found.albums());
        assertEquals(List.of(), found.tracks());
        assertEquals(List.of(), room.library().search("year:<2000 help", 20).albums());
    }

    @Test
    void everyWordMustBeginAWord() {
        assertEquals(List.of(), titles("elp"));
        assertEquals(List.of(), titles("help zebra"));
        assertEquals(Found.NOTHING, room.library().search("   ", 9));
        assertEquals(Found.NOTHING, room.library().search("", 9));
    }

    @Test
    void oneLetterFindsWhatBeginsWithIt() {
        assertEquals(
                List.of("Another Girl", "America").stream().sorted().toList(),
                titles("a").stream().sorted().toList());
    }

    @Test
    void atMostTheLimitOfEachKind() {
        assertEquals(1, room.library().search("he", 1).tracks().size());
        assertTrue(room.library().search("he", 0).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "*",
                "-",
                "AC/DC*",
                "a AND",
                "NOT b",
                "NEAR(a b)",
                "title:x",
                "^a",
                "(",
                ")",
                "{a}:b",
                "a\" OR \"b",
                "'",
                "\\",
                "%",
                "_",
                "\u0000",
                "a + b",
                "\uD83D\uDE00",
                "\uD83D",
                ";--"
            })
    void nothingTypedIsSyntax(String query) {
        room.library().search(query, 9);
    }

    @Test
    void anyNoiseCanBeTyped() {
        Random random = new Random(4);
        String letters = "ab \"*-+:^(){}[]/\\'%_.,;!?&|~\u0000\u00e9\u6771\u3042\uFFFF\u202E\u0301";
        for (int i = 0; i < 500; i++) {
            StringBuilder query = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                query.append(letters.charAt(random.nextInt(letters.length())));
            }
            room.library().search(query.toString(), 5);
        }
        room.library().search("x".repeat(100_000), 5);
        room.library().search("x ".repeat(10_000), 5);
    }
}
