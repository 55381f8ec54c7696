package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gatefold.player.figures.kept.Figure;
import org.gatefold.player.figures.kept.Reached;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.rule.Flag;
import org.gatefold.player.library.rule.NumberField;
import org.gatefold.player.library.rule.Order;
import org.gatefold.player.library.rule.Rule;
import org.gatefold.player.library.rule.Selection;
import org.gatefold.player.library.rule.TextField;
import org.gatefold.player.library.rule.TextMatch;
import org.gatefold.player.library.rule.TimeField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules and orders asked of a real cache: five tracks, called by the first letters of their titles. */
final class RulesTest extends LibraryCase {
    private static final Instant MONDAY = Instant.parse("2026-11-16T20:00:00Z");
    private static final String EVERY = "A H S T Z";

    private final Map<String, TrackKey> keys = new HashMap<>();

    @BeforeEach
    void fill() throws Exception {
        song("Sigur Rós", "Ágætis byrjun", "Svefn-g-englar", "1999", "Post-Rock; Ambient");
        song("The Beatles", "Help!", "Help!", "1965", "Rock");
        song("The Beatles", "Help!", "Another Girl", "1965", "Rock");
        song("Zero 7", "Simple Things", "The End", "2001", "Downtempo");
        AudioFiles.wav(in("loose/zz.wav"), 9, Map.of("INAM", "Zebra", "IART", "Sigur Rós", "IPRD", "Loose 100%"));
        room.scan();
        room.tracks().forEach(track -> keys.put(letter(track), track.key()));
        room.local
                .figures()
                .put(
                        List.of(
                                figure("S", 12, MONDAY, 5, 0, false),
                                figure("H", 3, MONDAY.plusSeconds(60), 4, 7, true),
                                figure("A", 0, Instant.EPOCH, 3, 9, false)),
                        new Reached("test", 1));
    }

    private void song(String artist, String album, String title, String year, String genres) throws Exception {
        AudioFiles.opus(
                in(album.replace("!", "") + "/" + title.replace("!", "") + ".opus"),
                Map.of(
                        "TITLE",
                        List.of(title),
                        "ARTIST",
                        List.of(artist),
                        "ALBUM",
                        List.of(album),
                        "DATE",
                        List.of(year),
                        "GENRE",
                        List.of(genres.split("; "))));
    }

    private Figure figure(String title, int plays, Instant played, int stars, long loved, boolean offline) {
        TrackKey key = keys.get(title);
        return new Figure(key, key, plays, played.toEpochMilli(), stars, loved, offline);
    }

    private static String letter(Track track) {
        return track.title().replace("The End", "T").substring(0, 1);
    }

    private String found(Rule rule) {
        List<Track> tracks =
                room.local.selections().select(Selection.of(rule), 0, 100).items();
        return String.join(
                " ", new TreeSet<>(tracks.stream().map(RulesTest::letter).toList()));
    }

    private String sorted(Order... orders) {
        Selection all = Selection.of(Rule.EVERYTHING).sorted(orders);
        return letters(room.local.selections().select(all, 0, 100));
    }

    private static String letters(Page<Track> page) {
        return String.join(" ", page.items().stream().map(RulesTest::letter).toList());
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("", words(TextField.TITLE, TextMatch.IS, "nothing")),
                Arguments.of("H", words(TextField.TITLE, TextMatch.IS, "HELP!")),
                Arguments.of("T", words(TextField.TITLE, TextMatch.IS, "the end")),
                Arguments.of("T", words(TextField.TITLE, TextMatch.IS, "end")),
                Arguments.of("S", words(TextField.TITLE, TextMatch.CONTAINS, "engl")),
                Arguments.of("T", words(TextField.TITLE, TextMatch.CONTAINS, "the en")),
                Arguments.of("T", words(TextField.TITLE, TextMatch.STARTS, "the e")),
                Arguments.of("T", words(TextField.TITLE, TextMatch.ENDS, "nd")),
                Arguments.of(EVERY, words(TextField.TITLE, TextMatch.CONTAINS, "")),
                Arguments.of("", words(TextField.TITLE, TextMatch.CONTAINS, "%")),
                Arguments.of("", words(TextField.TITLE, TextMatch.IS, "' or 1=1 --")),
                Arguments.of("S Z", words(TextField.ARTIST, TextMatch.IS, "sigur ros")),
                Arguments.of("A H", words(TextField.ARTIST, TextMatch.CONTAINS, "beat")),
                Arguments.of("A H", words(TextField.ALBUM_ARTIST, TextMatch.IS, "The Beatles")),
                Arguments.of("S", words(TextField.ALBUM, TextMatch.STARTS, "agae")),
                Arguments.of("Z", words(TextField.ALBUM, TextMatch.ENDS, "100%")),
                Arguments.of("S", words(TextField.GENRE, TextMatch.IS, "post rock")),
                Arguments.of("A H S", words(TextField.GENRE, TextMatch.CONTAINS, "rock")),
                Arguments.of("Z", words(TextField.FORMAT, TextMatch.IS, "WAV")),
                Arguments.of("Z", words(TextField.PATH, TextMatch.CONTAINS, "LOOSE")),
                Arguments.of("Z", words(TextField.PATH, TextMatch.ENDS, ".wav")),
                Arguments.of("", words(TextField.PATH, TextMatch.STARTS, "loose")));
    }

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of("A H", Rule.Range.is(NumberField.YEAR, 1965)),
                Arguments.of("A H S", new Rule.Range(NumberField.YEAR, 1960, 1999)),
                Arguments.of("A H S T", Rule.Range.atMost(NumberField.YEAR, 2100)),
                Arguments.of("Z", new Rule.Not(Rule.Range.atMost(NumberField.YEAR, 2100))),
                Arguments.of("Z", Rule.Range.atLeast(NumberField.SECONDS, 5)),
                Arguments.of(EVERY, Rule.Range.atLeast(NumberField.BYTES, 1)),
                Arguments.of("A T Z", Rule.Range.is(NumberField.PLAYS, 0)),
                Arguments.of("S", Rule.Range.atLeast(NumberField.PLAYS, 4)),
                Arguments.of("A H T Z", Rule.Range.atMost(NumberField.PLAYS, 3)),
                Arguments.of("A H", new Rule.Range(NumberField.STARS, 3, 4)),
                Arguments.of("T Z", Rule.Range.is(NumberField.STARS, 0)),
                Arguments.of("H", Rule.Period.since(TimeField.LAST_PLAYED, MONDAY.plusSeconds(1))),
                Arguments.of("S", Rule.Period.before(TimeField.LAST_PLAYED, MONDAY.plusSeconds(60))),
                Arguments.of("A T Z", new Rule.Not(Rule.Period.since(TimeField.LAST_PLAYED, Instant.MIN))),
                Arguments.of("A", Rule.Period.since(TimeField.LOVED, Instant.ofEpochMilli(8))),
                Arguments.of("", Rule.Period.before(TimeField.ADDED, MONDAY.minusSeconds(1_000_000_000))),
                Arguments.of("A H", new Rule.Is(Flag.LOVED)),
                Arguments.of("H", new Rule.Is(Flag.KEPT)),
                Arguments.of(EVERY, new Rule.Is(Flag.HERE)),
                Arguments.of("", new Rule.Is(Flag.COMPILATION)),
                Arguments.of(EVERY, new Rule.All(List.of())),
                Arguments.of("", new Rule.Any(List.of())));
    }

    private static Rule words(TextField field, TextMatch match, String text) {
        return new Rule.Words(field, match, text);
    }

    @ParameterizedTest
    @MethodSource({"rules", "figures"})
    void aRuleFindsItsTracksAndNotTurnsItRound(String expected, Rule rule) {
        assertEquals(expected, found(rule));
        List<String> others = new ArrayList<>(Arrays.asList(EVERY.split(" ")));
        others.removeAll(Arrays.asList(expected.split(" ")));
        assertEquals(String.join(" ", others), found(new Rule.Not(rule)));
    }

    @Test
    void rulesNest() {
        Rule sixties = new Rule.Range(NumberField.YEAR, 1960, 1969);
        Rule loved = new Rule.Is(Flag.LOVED);
        Rule end = words(TextField.TITLE, TextMatch.IS, "The End");
        assertEquals(
                "H", found(new Rule.All(List.of(sixties, loved, new Rule.Not(Rule.Range.is(NumberField.PLAYS, 0))))));
        assertEquals("A H T", found(new Rule.Any(List.of(new Rule.All(List.of(sixties, loved)), end))));
        assertEquals("S Z", found(new Rule.Not(new Rule.Any(List.of(sixties, end)))));
        assertEquals("S T", found(new Rule.OneOf(List.of(keys.get("T"), keys.get("S"), new TrackKey("mb:gone")))));
    }

    @Test
    void everyOrderSorts() {
        assertEquals("A T H S Z", sorted(by(Order.Field.TITLE)));
        assertEquals("Z S H T A", sorted(down(Order.Field.TITLE)));
        assertEquals("T S A H Z", sorted(down(Order.Field.YEAR), by(Order.Field.TITLE)));
        assertEquals("S H A T Z", sorted(down(Order.Field.PLAYS), by(Order.Field.TITLE)));
        assertEquals("H S A T Z", sorted(down(Order.Field.LAST_PLAYED), by(Order.Field.TITLE)));
        assertEquals("S H A T Z", sorted(down(Order.Field.STARS), by(Order.Field.TITLE)));
        assertEquals("A H T S Z", sorted(down(Order.Field.LOVED), by(Order.Field.TITLE)));
        assertEquals("Z", sorted(down(Order.Field.LENGTH)).substring(0, 1));
        for (Order.Field field : Order.Field.values()) {
            assertEquals(5, sorted(by(field)).split(" ").length, field.name());
        }
    }

    @Test
    void aShuffledListIsTheSameAgainForItsSeedAndHoldsEveryTrackOnce() {
        assertEquals(sorted(new Order.Shuffled(42)), sorted(new Order.Shuffled(42)));
        assertEquals(
                EVERY,
                String.join(
                        " ", new TreeSet<>(List.of(sorted(new Order.Shuffled(1)).split(" ")))));
        long orders = Stream.iterate(1L, seed -> seed + 1)
                .limit(20)
                .map(seed -> sorted(new Order.Shuffled(seed)))
                .distinct()
                .count();
        assertNotEquals(1, orders);
    }

    @Test
    void aBoundedSelectionEndsThereHoweverItIsPaged() {
        Selection three =
                Selection.of(Rule.EVERYTHING).sorted(by(Order.Field.TITLE)).atMost(3);
        Page<Track> first = room.local.selections().select(three, 0, 2);
        Page<Track> second = room.local.selections().select(three, 2, 2);
        assertEquals("A T", letters(first));
        assertEquals("H", letters(second));
        assertEquals(3, first.total());
        assertEquals(3, room.local.selections().totals(three).tracks());
        assertEquals(
                List.of(keys.get("A"), keys.get("T")), room.local.selections().keys(three, 2));
        assertEquals(0, room.local.selections().select(three, 4, 2).items().size());
    }

    @Test
    void theTotalsOfASelectionAreOfItsTracks() {
        Selection longest =
                Selection.of(Rule.EVERYTHING).sorted(down(Order.Field.LENGTH)).atMost(1);
        Track zebra =
                room.tracks().stream().max(Comparator.comparing(Track::length)).orElseThrow();
        assertEquals(zebra.length(), room.local.selections().totals(longest).length());
    }

    @Test
    void aRuleNobodyWroteByHandIsRefused() {
        Rule deep = Rule.EVERYTHING;
        for (int i = 0; i < 30; i++) {
            deep = new Rule.Not(deep);
        }
        Rule tooDeep = deep;
        assertThrows(IllegalArgumentException.class, () -> Selection.of(tooDeep));
    }

    private static Order by(Order.Field field) {
        return new Order.By(field, false);
    }

    private static Order down(Order.Field field) {
        return new Order.By(field, true);
    }
}
