package org.gatefold.store.seal;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An answer of a shop exactly as it came, with all that is needed to check its signature at any later time: the request it
 * belongs to, those headers a signature speaks of, and the keys the shop's profile named then.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record KeptAnswer(
        String method, URI address, int status, List<Field> headers, byte[] body, List<String> keys, Instant at) {
    /** One header as it came. */
    public record Field(String name, String value) {}

    public KeptAnswer {
        headers = List.copyOf(headers);
        keys = List.copyOf(keys);
    }

    /** All values of a header in one, as RFC 9421, 2.1 puts them together; empty where there is none. */
    Optional<String> header(String name) {
        List<String> values = headers.stream()
                .filter(h -> h.name().equalsIgnoreCase(name))
                .map(h -> h.value().strip())
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }
}
