package org.gatefold.store.catalogue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.store.shop.ShopId;

/**
 * A thing the artist made, with at least one variant. {@code description} is plain text, {@code album} and
 * {@code optionName} (“Colour”) may be empty, {@code limitedTo} is the size of the edition in the shop's own figures.
 */
public record Product(
        ProductId id,
        ShopId shop,
        String title,
        String description,
        Category category,
        ArtistRef artist,
        String album,
        Optional<URI> picture,
        String optionName,
        List<Variant> variants,
        Optional<Rating> rating,
        OptionalInt limitedTo) {
    public Product {
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("a product has at least one variant");
        }
    }

    public Optional<Variant> variant(VariantId wanted) {
        return variants.stream().filter(v -> v.id().equals(wanted)).findFirst();
    }

    /** The variant to show first: the first that can be bought, else the first. */
    public Variant featured() {
        return variants.stream()
                .filter(v -> v.availability().canBeBought())
                .findFirst()
                .orElse(variants.getFirst());
    }
}
