package org.gatefold.sync.said;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told to the listener keeps its name and its values in a database. */
final class SaidTest {
    private enum Sample implements Saying {
        FULL;

        @Override
        public String key() {
            return "said.sample.full";
        }

        @Override
        public String english() {
            return "{1} has room for {0} since {2}.";
        }
    }

    @Test
    void itsEnglishHasTheValues() {
        assertEquals("A list has room for 20 since 2026-03-01.", full().english());
    }

    @Test
    void whatIsKeptComesBackWithItsNumbersAndDays() {
        Said back = Said.of(full().kept());
        assertEquals("said.sample.full", back.key());
        assertEquals(List.of(20L, "A list", LocalDate.of(2026, 3, 1)), back.values());
        assertEquals(full().english(), back.english());
    }

    @Test
    void theWordsOfAServerStayAsTheyAre() {
        Said words = Said.quoted("No such track.");
        assertEquals("No such track.", words.kept());
        assertEquals(words, Said.of("No such track."));
        assertTrue(Said.of("Written by an older Gatefold.").isQuoted());
    }

    @Test
    void aValueThatIsNoNumberAnyMoreIsStillShown() {
        assertEquals(
                List.of("many", ""), Said.of("x\u001fsaid.x\u001fnmany\u001f").values());
    }

    private static Said full() {
        return Sample.FULL.with(20, "A list", LocalDate.of(2026, 3, 1));
    }
}
