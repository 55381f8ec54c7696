package org.gatefold.store.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is who, and what adds up. */
final class ArtistRefTest {
    @Test
    void namesCompareWithoutCaseAccentsTheAndAmpersands() {
        assertTrue(ArtistRef.named("The Björk & Foals").isSameAs(ArtistRef.named("BJORK and foals")));
        assertTrue(ArtistRef.named("Don't Stop!").isSameAs(ArtistRef.named("dont stop")));
        assertFalse(ArtistRef.named("The The").isSameAs(ArtistRef.named("Them")));
        assertEquals("!!!", ArtistRef.named("!!!").foldedName());
        assertEquals("きのこ帝国", ArtistRef.named("きのこ帝国").foldedName());
    }

    @Test
    void twoMusicBrainzIdsDecideWhateverTheNames() {
        ArtistRef one = new ArtistRef("Nirvana", Optional.of("5b11f4ce"));
        assertFalse(one.isSameAs(new ArtistRef("Nirvana", Optional.of("9282c8b4"))));
        assertTrue(one.isSameAs(new ArtistRef("Nirvana (US)", Optional.of("5B11F4CE"))));
        assertTrue(one.isSameAs(ArtistRef.named("nirvana")));
    }

    @Test
    void moneyOfTwoCurrenciesNeverMixes() {
        Price euro = new Price(500, Currency.getInstance("EUR"));
        Price yen = new Price(500, Currency.getInstance("JPY"));
        assertThrows(IllegalArgumentException.class, () -> euro.plus(yen));
        assertFalse(euro.isAtMost(yen));
        assertEquals(new Price(1500, euro.currency()), euro.times(2).plus(euro));
        assertThrows(ArithmeticException.class, () -> new Price(Long.MAX_VALUE, euro.currency()).times(2));
    }
}
