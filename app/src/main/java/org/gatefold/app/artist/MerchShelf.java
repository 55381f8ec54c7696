package org.gatefold.app.artist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.store.catalogue.ArtistProfile;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Shelf;

/** What the shops have of the artist, with the listener's own plays of the albums; {@code demo} when nothing is charged there. */
public record MerchShelf(Shelf shelf, Map<ProductId, Integer> plays, boolean demo) {
    public MerchShelf {
        plays = Map.copyOf(plays);
    }

    public boolean isEmpty() {
        return shelf.isEmpty();
    }

    public boolean official() {
        return shelf.profile().map(ArtistProfile::official).orElse(false);
    }

    public int playsOf(Product product) {
        return plays.getOrDefault(product.id(), 0);
    }

    /** The kinds of things there are, in the order of the shop. */
    public List<Category> categories() {
        return shelf.products().stream()
                .map(Product::category)
                .distinct()
                .sorted()
                .toList();
    }

    /** The products of the kind; all without one. What can be bought comes first. */
    public List<Product> products(Optional<Category> kind) {
        return shelf.products().stream()
                .filter(p -> kind.isEmpty() || p.category() == kind.get())
                .sorted((a, b) -> Boolean.compare(canBeBought(b), canBeBought(a)))
                .toList();
    }

    private static boolean canBeBought(Product product) {
        return product.featured().availability().canBeBought();
    }
}
