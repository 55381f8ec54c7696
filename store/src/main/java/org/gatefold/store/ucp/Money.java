package org.gatefold.store.ucp;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.order.TotalLine;

/** Reads prices and totals: integers of minor units with an ISO 4217 currency, nothing else. */
final class Money {
    private Money() {}

    static Optional<Price> price(Json json) {
        Optional<Currency> currency = currency(json);
        OptionalLong amount = json.number("amount");
        return currency.isPresent() && amount.isPresent()
                ? Optional.of(new Price(amount.getAsLong(), currency.get()))
                : Optional.empty();
    }

    static Optional<Currency> currency(Json json) {
        try {
            return json.text("currency").map(Currency::getInstance);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In the order of the shop; entries without an amount are left out. */
    static List<TotalLine> totals(Json list, Currency currency) {
        return list.items().stream()
                .filter(t -> t.number("amount").isPresent() && t.text("type").isPresent())
                .map(t -> new TotalLine(
                        t.text("type").orElseThrow(),
                        t.text("display_text").orElse(""),
                        new Price(t.number("amount").orElseThrow(), currency)))
                .toList();
    }

    /** The entry {@code total}, 0 where there is none. */
    static Price total(Json list, Currency currency) {
        return totals(list, currency).stream()
                .filter(t -> t.type().equals(TotalLine.TOTAL))
                .map(TotalLine::amount)
                .findFirst()
                .orElse(Price.zero(currency));
    }
}
