package org.gatefold.player.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.gatefold.player.library.browse.Initial;
import org.gatefold.player.library.browse.Initial.Counted;
import org.junit.jupiter.api.Test;

/** Where the letters of a list begin. */
final class InitialTest {
    private static List<Initial> joined(Object... charactersAndCounts) {
        return Initial.joined(IntStream.range(0, charactersAndCounts.length / 2)
                .mapToObj(
                        i -> new Counted((String) charactersAndCounts[2 * i], (Integer) charactersAndCounts[2 * i + 1]))
                .toList());
    }

    @Test
    void digitsAndSignsAreOneAndEachLatinLetterIsItsOwn() {
        assertEquals(
                List.of(new Initial("#", 0, 6), new Initial("a", 6, 10), new Initial("c", 16, 4)),
                joined("", 1, "!", 2, "1", 2, "9", 1, "a", 10, "c", 4));
    }

    @Test
    void otherScriptsAreOneEachBehindTheirFirstLetter() {
        assertEquals(
                List.of(
                        new Initial("z", 0, 1),
                        new Initial("Α", 1, 5),
                        new Initial("Б", 6, 3),
                        new Initial("あ", 9, 2),
                        new Initial("漢", 11, 7)),
                joined("z", 1, "α", 2, "ω", 3, "б", 1, "в", 2, "あ", 2, "漢", 3, "音", 4));
    }

    @Test
    void turnedRoundEachLetterLeadsToWhereItBeginsThen() {
        assertEquals(
                List.of(new Initial("c", 0, 4), new Initial("a", 4, 10), new Initial("#", 14, 6)),
                Initial.turned(List.of(new Initial("#", 0, 6), new Initial("a", 6, 10), new Initial("c", 16, 4))));
    }

    @Test
    void anEmptyListHasNone() {
        assertEquals(List.of(), joined());
    }
}
