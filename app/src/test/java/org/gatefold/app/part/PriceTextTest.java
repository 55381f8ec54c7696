package org.gatefold.app.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Currency;
import java.util.Locale;
import org.gatefold.store.catalogue.Price;
import org.junit.jupiter.api.Test;

final class PriceTextTest {
    private static String said(Locale locale, long minor, String currency) {
        return new PriceText(locale)
                .of(new Price(minor, Currency.getInstance(currency)))
                .replace('\u00a0', ' ');
    }

    @Test
    void centsComeFromMinorUnits() {
        assertEquals("€32.00", said(Locale.UK, 3200, "EUR"));
        assertEquals("€0.05", said(Locale.UK, 5, "EUR"));
    }

    @Test
    void aReductionHasARealMinus() {
        assertEquals("−€5.70", said(Locale.UK, -570, "EUR"));
    }

    @Test
    void aCurrencyWithoutCentsHasNone() {
        assertEquals("JP¥1,200", said(Locale.UK, 1200, "JPY"));
    }

    @Test
    void aCurrencyWithThreeDecimalsHasThree() {
        assertEquals("KWD 1.250", said(Locale.UK, 1250, "KWD").replace("KWD1", "KWD 1"));
    }

    @Test
    void theListenersLanguageDecidesHowItIsWritten() {
        assertEquals("1.234,50 €", said(Locale.GERMANY, 123450, "EUR"));
    }

    @Test
    void noAmountIsTooLargeToBeExact() {
        assertEquals("€92,233,720,368,547,758.07", said(Locale.UK, Long.MAX_VALUE, "EUR"));
    }
}
