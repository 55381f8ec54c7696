package org.gatefold.store.shelf;

import java.util.List;
import java.util.stream.Stream;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Product;

/** Words that were typed: each has to begin a word of what is sought, whatever its case, accents and order. */
record Words(List<String> folded) {
    static Words of(String typed) {
        return new Words(Stream.of(ArtistRef.fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    boolean fit(Product product) {
        return fit(product.title(), product.artist().name(), product.album());
    }

    boolean fit(Concert concert) {
        return fit(concert.artist().name(), concert.venue(), concert.city());
    }

    private boolean fit(String... texts) {
        String in = " " + ArtistRef.fold(String.join(" / ", texts));
        return !folded.isEmpty() && folded.stream().allMatch(word -> in.contains(" " + word));
    }
}
