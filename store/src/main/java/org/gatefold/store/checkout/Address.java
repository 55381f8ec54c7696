package org.gatefold.store.checkout;

import java.util.Locale;

/**
 * Where to send things. {@code id} is 0 until it is saved; {@code country} is an ISO 3166-1 alpha-2 code; {@code extra},
 * {@code region} and {@code phone} may be empty.
 */
public record Address(
        long id,
        String fullName,
        String street,
        String extra,
        String postalCode,
        String city,
        String region,
        String country,
        String phone) {
    public Address {
        country = country.strip().toUpperCase(Locale.ROOT);
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country is two letters, not “" + country + "”");
        }
    }

    public Address withId(long saved) {
        return new Address(saved, fullName, street, extra, postalCode, city, region, country, phone);
    }
}
