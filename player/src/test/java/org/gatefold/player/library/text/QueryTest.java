package org.gatefold.player.library.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatefold.player.library.text.Query.Condition.Format;
import org.gatefold.player.library.text.Query.Condition.Loved;
import org.gatefold.player.library.text.Query.Condition.Named;
import org.gatefold.player.library.text.Query.Condition.Offline;
import org.gatefold.player.library.text.Query.Condition.Rated;
import org.gatefold.player.library.text.Query.Condition.Years;
import org.gatefold.player.library.text.Query.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed, taken apart. */
final class QueryTest {
    @Test
    void freeWordsAndConditionsAreToldApart() {
        assertEquals(
                new Query(
                        "slow light",
                        List.of(
                                new Named(Field.ARTIST, "Nick Drake"),
                                new Named(Field.GENRE, "folk"),
                                new Format("flac"))),
                Query.of("slow artist:\"Nick Drake\" light GENRE:folk format:FLAC"));
        assertTrue(Query.of("slow light").isPlain());
    }

    @ParameterizedTest
    @CsvSource({
        "1994, 1994, 1994",
        "199, 1990, 1999",
        "19, 1900, 1999",
        "1990s, 1990, 1999",
        "1990..1999, 1990, 1999",
        "1990.., 1990, 9999",
        "..1979, 0, 1979",
        ">1999, 2000, 9999",
        ">=1999, 1999, 9999",
        "<1970, 0, 1969",
        "<=1970, 0, 1970"
    })
    void yearsAreRanges(String typed, int from, int to) {
        assertEquals(List.of(new Years(from, to)), Query.of("year:" + typed).conditions());
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4, 4",
        ">3, 4, 5",
        ">=4, 4, 5",
        "1..3, 1, 3",
        "..2, 1, 2",
        "3.., 3, 5",
        "<3, 1, 2",
        "<=3, 1, 3",
        "0, 0, 0",
        "0..5, 0, 5"
    })
    void starsAreRangesAndLessThanSomeIsStillRated(String typed, int from, int to) {
        assertEquals(List.of(new Rated(from, to)), Query.of("rating:" + typed).conditions());
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "y, true", "TRUE, true", "1, true", "no, false", "n, false", "false, false", "0, false"})
    void yesAndNoAreSaidInManyWays(String typed, boolean is) {
        assertEquals(List.of(new Offline(is)), Query.of("offline:" + typed).conditions());
        assertEquals(List.of(new Loved(is)), Query.of("loved:" + typed).conditions());
        assertEquals(List.of(new Loved(is)), Query.of("Favourite:" + typed).conditions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rating:9",
                "rating:many",
                "rating:>",
                "loved:perhaps",
                "offline:",
                "artist:",
                "year:",
                "year:soon",
                "year:>",
                "genre:\"\"",
                "  "
            })
    void whatIsNotFinishedAsksForNothing(String typed) {
        assertEquals(new Query("", List.of()), Query.of(typed));
    }

    @Test
    void otherColonsAreOnlyWords() {
        assertEquals(new Query("mission: impossible xartist:y", List.of()), Query.of("mission: impossible xartist:y"));
    }

    @Test
    void whatIsOpenedAndNotClosedYetGoesToTheEnd() {
        assertEquals(
                List.of(new Named(Field.ALBUM, "so far")),
                Query.of("album:\"so far").conditions());
    }

    @Test
    void ofEndlessConditionsTheFirstEightCount() {
        assertEquals(8, Query.of("year:1990 ".repeat(8)).conditions().size());
        assertEquals(8, Query.of("year:1990 ".repeat(9)).conditions().size());
    }
}
