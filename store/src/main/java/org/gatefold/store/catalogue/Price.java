package org.gatefold.store.catalogue;

import java.util.Currency;

/** An amount of money in minor units of its currency (cents for EUR, yen for JPY); may be negative for a discount. */
public record Price(long minor, Currency currency) implements Comparable<Price> {
    public static Price zero(Currency currency) {
        return new Price(0, currency);
    }

    /** @throws IllegalArgumentException when the currencies differ */
    public Price plus(Price other) {
        return new Price(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Price times(int quantity) {
        return new Price(Math.multiplyExact(minor, quantity), currency);
    }

    /** @throws IllegalArgumentException when the currencies differ */
    @Override
    public int compareTo(Price other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    /** Whether this is at most the other, in the same currency; amounts of two currencies never are. */
    public boolean isAtMost(Price other) {
        return currency.equals(other.currency) && minor <= other.minor;
    }

    private Price sameCurrency(Price other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        }
        return other;
    }
}
