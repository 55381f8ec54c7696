package org.gatefold.app.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Currency;
import org.gatefold.app.fakes.Goods;
import org.gatefold.store.catalogue.Price;
import org.junit.jupiter.api.Test;

final class CeilingTest {
    @Test
    void theNextRoundAmountIsOffered() {
        assertEquals(Goods.euro(6000), Ceiling.above(Goods.euro(5780)));
    }

    @Test
    void aTotalThatIsRoundAlreadyGetsSomeRoom() {
        assertEquals(Goods.euro(6500), Ceiling.above(Goods.euro(6000)));
    }

    @Test
    void currenciesWithoutCentsStepByFiveHundred() {
        Currency yen = Currency.getInstance("JPY");
        assertEquals(new Price(4500, yen), Ceiling.above(new Price(4100, yen)));
    }

    @Test
    void currenciesWithThreeDecimalsStepByFiveUnits() {
        Currency dinar = Currency.getInstance("KWD");
        assertEquals(new Price(15_000, dinar), Ceiling.above(new Price(12_250, dinar)));
    }
}
