package org.gatefold.player.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What of a search a shop could have heard of. */
final class SearchWordsTest {
    @Test
    void wordsAndNamesAreKeptAndWhatOnlyNarrowsIsLeftOut() {
        assertEquals("tide", SearchWords.names("tide"));
        assertEquals(
                "tee harbour static", SearchWords.names("tee artist:\"harbour static\" year:1990..1999 genre:folk"));
        assertEquals("", SearchWords.names("format:flac rating:>3 loved:yes"));
    }
}
