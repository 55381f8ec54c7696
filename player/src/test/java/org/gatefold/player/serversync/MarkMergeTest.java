package org.gatefold.player.serversync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.player.serversync.MarkMerge.Seen;
import org.gatefold.player.serversync.MarkMerge.Side;
import org.gatefold.player.serversync.MarkMerge.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who changed it is right; where nobody knows, nothing is taken away. */
final class MarkMergeTest {
    /** Marks are {@code value@year}, the year where it is known; {@code ours/theirs} of the last time, {@code -} where never. */
    @ParameterizedTest
    @CsvSource({
        // never compared
        "0, 0, -/-, NOTHING",
        "1@2020, 0, -/-, TELL",
        "0, 1@2020, -/-, TAKE",
        "1@2020, 1@2021, -/-, REMEMBER",
        "0@2022, 1@2020, -/-, REMEMBER",
        "0@2020, 1@2022, -/-, TAKE",
        "5@2020, 3, -/-, REMEMBER",
        "0@2020, 3, -/-, TAKE",
        // told, and not compared yet
        "1@2020, 0, 1/-, REMEMBER",
        "0@2020, 1, 0/-, REMEMBER",
        "2@2020, 0, 1/-, TELL",
        // nobody changed it
        "1@2020, 1@2020, 1/1, NOTHING",
        "0, 0, 0/0, NOTHING",
        "0@2020, 1@2019, 0/1, NOTHING",
        // one side did
        "0@2020, 1@2019, 1/1, TELL",
        "1@2020, 0, 1/1, TAKE",
        "4@2020, 2, 2/2, TELL",
        "2@2020, 4, 2/2, TAKE",
        "0, 1@2020, 0/0, TAKE",
        "1@2020, 0, 0/0, TELL",
        // both did
        "1@2020, 1@2020, 0/0, REMEMBER",
        "4@2020, 3, 2/2, TELL",
        "0@2020, 3, 2/2, TELL"
    })
    void theRule(String here, String there, String seen, Verdict verdict) {
        assertEquals(verdict, MarkMerge.of(side(here), side(there), seen(seen)));
    }

    private static Side side(String text) {
        String[] parts = text.split("@");
        return new Side(
                Integer.parseInt(parts[0]),
                parts.length == 1 ? Optional.empty() : Optional.of(Instant.parse(parts[1] + "-01-01T00:00:00Z")));
    }

    private static Seen seen(String text) {
        String[] parts = text.split("/");
        return new Seen(number(parts[0]), number(parts[1]));
    }

    private static OptionalInt number(String text) {
        return text.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
