package org.gatefold.app.part;

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

    private final List<Country> all;
    private final Locale locale;

    public Countries(Locale locale) {
        this.locale = locale;
        Collator order = Collator.getInstance(locale);
        all = Arrays.stream(Locale.getISOCountries())
                .map(this::of)
                .sorted(Comparator.comparing(Country::name, order))
                .toList();
    }

    public List<Country> all() {
        return all;
    }

    public Country of(String code) {
        return new Country(code, Locale.of("", code).getDisplayCountry(locale));
    }
}
