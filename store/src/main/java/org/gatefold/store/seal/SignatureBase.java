package org.gatefold.store.seal;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatefold.store.seal.Structured.InnerList;
import org.gatefold.store.seal.Structured.Item;

/** The text that a signature of an answer was made over (RFC 9421, 2.5). */
record SignatureBase(KeptAnswer answer, InnerList input) {

    /** @throws IllegalArgumentException when it covers something that the answer does not have or that we cannot rebuild */
    String text() {
        StringBuilder base = new StringBuilder();
        Set<String> seen = new HashSet<>();
        for (Item component : input.items()) {
            if (!seen.add(component.toString())) {
                throw new IllegalArgumentException(component + " is covered twice");
            }
            base.append(component).append(": ").append(value(component)).append('\n');
        }
        return base.append("\"@signature-params\": ").append(input).toString();
    }

    /** Whether the signature covers this part of the answer itself. */
    boolean covers(String name) {
        return input.items().stream()
                .anyMatch(c -> c.value().equals(new Structured.Text(name))
                        && c.parameters().isEmpty());
    }

    private String value(Item component) {
        if (!(component.value() instanceof Structured.Text(var name))) {
            throw new IllegalArgumentException(component + " names nothing");
        }
        boolean ofRequest = component.parameters().keySet().equals(Set.of("req"));
        if (!ofRequest && !component.parameters().isEmpty()) {
            throw new IllegalArgumentException(component + " is not understood");
        }
        Optional<String> value;
        if (ofRequest) {
            value = ofRequest(name);
        } else {
            value = name.equals("@status")
                    ? Optional.of(Integer.toString(answer.status()))
                    : answer.header(name).filter(v -> !name.startsWith("@"));
        }
        return value.orElseThrow(() -> new IllegalArgumentException(component + " is not there"));
    }

    private Optional<String> ofRequest(String name) {
        URI address = answer.address();
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return switch (name) {
            case "@method" -> Optional.of(answer.method());
            case "@path" -> Optional.of(path);
            case "@query" -> Optional.of(query.isEmpty() ? "?" : query);
            case "@request-target" -> Optional.of(path + query);
            case "@target-uri" -> Optional.of(address.toString());
            case "@scheme" -> Optional.of(address.getScheme().toLowerCase(Locale.ROOT));
            case "@authority" -> Optional.of(authority(address));
            default -> Optional.empty();
        };
    }

    /** Lower case and without the port that goes without saying. */
    private static String authority(URI address) {
        boolean usual = address.getPort() < 0
                || address.getPort() == ("https".equalsIgnoreCase(address.getScheme()) ? 443 : 80);
        return (usual ? address.getHost() : address.getHost() + ":" + address.getPort()).toLowerCase(Locale.ROOT);
    }
}
