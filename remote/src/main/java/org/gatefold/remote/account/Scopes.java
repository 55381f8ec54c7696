package org.gatefold.remote.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a token may be used for: OAuth scope names in a fixed order. */
public record Scopes(List<String> names) {
    public static final String LISTENS = "listens";
    public static final String LIBRARY = "library";
    public static final String ORDERS = "dev.ucp.shopping.order:read";
    public static final String CHECKOUT = "dev.ucp.shopping.checkout:create";

    /** Every scope there is, which tokens given out by the operator have. */
    public static final Scopes ALL = new Scopes(List.of(LISTENS, LIBRARY, ORDERS, CHECKOUT));

    public Scopes {
        names = List.copyOf(names);
    }

    /** Those of a space-separated list that are known; others are dropped. */
    public static Scopes known(String text) {
        Set<String> wanted = new LinkedHashSet<>(List.of(text.strip().split("\\s+")));
        return new Scopes(ALL.names.stream().filter(wanted::contains).toList());
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** As it stands in requests, answers and the database. */
    public String text() {
        return String.join(" ", names);
    }
}
