package org.gatefold.store.catalogue;

import java.util.List;
import java.util.Optional;

/** All that the listener's shops have of one artist; empty when they have nothing. */
public record Shelf(ArtistRef artist, Optional<ArtistProfile> profile, List<Product> products, List<Concert> concerts) {
    public Shelf {
        products = List.copyOf(products);
        concerts = List.copyOf(concerts);
    }

    public boolean isEmpty() {
        return products.isEmpty() && concerts.isEmpty();
    }
}
