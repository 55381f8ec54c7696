package org.gatefold.remote.checkout;

import java.math.BigDecimal;
import java.util.Currency;

/** Writes amounts for people. */
final class Money {
    private Money() {}

    /** Minor units as "EUR 32.00". */
    static String text(long minor, String currency) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return currency + " " + BigDecimal.valueOf(minor, digits).toPlainString();
    }
}
