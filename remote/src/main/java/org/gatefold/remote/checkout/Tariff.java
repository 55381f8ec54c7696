package org.gatefold.remote.checkout;

import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * What a parcel costs and where none goes.
 *
 * @param standardCents in hundredths of the main unit, whatever the currency's own minor unit is
 * @param undeliverable ISO 3166 country codes
 */
record Tariff(long standardCents, long expressCents, Set<String> undeliverable) {

    Tariff {
        undeliverable = Set.copyOf(undeliverable);
    }

    /** One way to send a parcel; the price is in minor units. */
    record Option(String id, String title, String description, long price) {}

    List<Option> options(String currency) {
        return List.of(
                new Option("standard", "Tracked post", "3–5 working days", minor(standardCents, currency)),
                new Option("express", "Express", "1–2 working days", minor(expressCents, currency)));
    }

    private static long minor(long cents, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return switch (digits) {
            case 0 -> (cents + 99) / 100;
            case 3 -> cents * 10;
            default -> cents;
        };
    }
}
