package org.gatefold.remote.checkout;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatefold.remote.checkout.CheckoutRequest.Destination;
import org.gatefold.remote.ucp.Message;

/** Judges whether a parcel can be sent to an address. */
final class AddressCheck {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final List<String> REQUIRED = List.of("street_address", "address_locality", "address_country");

    private AddressCheck() {}

    /** @param path where the address stands in the request */
    static Optional<Message> problem(Destination destination, String path, Set<String> undeliverable) {
        for (String part : REQUIRED) {
            if (destination.part(part).isEmpty()) {
                return Optional.of(Message.recoverable(
                        "address_incomplete",
                        path + "." + part,
                        "The address lacks the " + part.replace("address_", "").replace('_', ' ')));
            }
        }
        String country = destination.part("address_country").orElseThrow();
        if (!COUNTRIES.contains(country)) {
            return Optional.of(Message.recoverable(
                    "address_invalid", path + ".address_country", "The country must be a two-letter code such as PT"));
        }
        if (undeliverable.contains(country)) {
            return Optional.of(Message.recoverable(
                    "address_undeliverable",
                    path,
                    "We cannot deliver to " + Locale.of("", country).getDisplayCountry(Locale.ENGLISH)));
        }
        return Optional.empty();
    }
}
