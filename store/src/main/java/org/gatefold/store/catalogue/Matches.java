package org.gatefold.store.catalogue;

import java.util.List;

/** What shops have for some words: products, and concerts to come, soonest first. */
public record Matches(List<Product> products, List<Concert> concerts) {
    public Matches {
        products = List.copyOf(products);
        concerts = List.copyOf(concerts);
    }

    public boolean isEmpty() {
        return products.isEmpty() && concerts.isEmpty();
    }
}
