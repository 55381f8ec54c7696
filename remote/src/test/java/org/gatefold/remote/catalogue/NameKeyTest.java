package org.gatefold.remote.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Spellings of the same name. */
final class NameKeyTest {

    @Test
    void spellingsOfOneNameAreEqual() {
        for (List<String> same : List.of(
                List.of("The Beatles", "beatles", "THE  BEATLES"),
                List.of("Sigur Rós", "sigur ros"),
                List.of("Simon & Garfunkel", "Simon and Garfunkel", "Simon + Garfunkel"),
                List.of("AC/DC", "ac dc"),
                List.of("Guns N' Roses", "Guns N’ Roses", "guns n roses"))) {
            same.forEach(name -> assertEquals(NameKey.of(same.getFirst()), NameKey.of(name)));
        }
    }

    @Test
    void differentNamesAndNamesOfSignsOnlyStayApart() {
        assertNotEquals(NameKey.of("Tide"), NameKey.of("Tides"));
        assertNotEquals(NameKey.of("!!!"), NameKey.of("???"));
        assertEquals("the", NameKey.of("The"));
        assertEquals("中島みゆき", NameKey.of("中島みゆき"));
    }
}
