package org.gatefold.app.part;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The countries of ISO 3166 by their names in the listener's language, in the order of that language. */
public final class Countries {
    /** A country to send things to. */
    public record Country(String code, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private record Ordered(Country country, CollationKey key) {}

    private final Locale locale;
    private List<Country> all = List.of();

    public Countries(Locale locale) {
        this.locale = locale;
    }

    /** All of them. To put them in order takes a moment when it is asked for first; any thread. */
    public synchronized List<Country> all() {
        if (all.isEmpty()) {
            Collator order = Collator.getInstance(locale);
            all = Arrays.stream(Locale.getISOCountries())
                    .map(this::of)
                    .map(country -> new Ordered(country, order.getCollationKey(country.name())))
                    .sorted(Comparator.comparing(Ordered::key))
                    .map(Ordered::country)
                    .toList();
        }
        return all;
    }

    public Country of(String code) {
        return new Country(code, Locale.of("", code).getDisplayCountry(locale));
    }
}
