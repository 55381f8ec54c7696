package org.gatefold.remote.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that an artist sells, with at least one variant.
 *
 * @param image the name of a stored image or an http address
 */
public record Product(
        String id,
        ArtistRef artist,
        String title,
        About about,
        Optional<String> image,
        Optional<Rating> rating,
        List<Variant> variants) {

    public Product {
        variants = List.copyOf(variants);
    }

    /** What is said about it. */
    public record About(
            String category,
            String description,
            Optional<String> album,
            Optional<String> optionName,
            List<String> tags) {
        public About {
            tags = List.copyOf(tags);
        }
    }

    /** What buyers thought, from 0 to 5 as decimal text. */
    public record Rating(String value, OptionalLong count) {}

    /** Tickets are handed over electronically: no parcel. */
    public boolean isTicket() {
        return about.category().equals("ticket");
    }

    public Optional<Variant> variant(String variantId) {
        return variants.stream()
                .filter(variant -> variant.id().equals(variantId))
                .findFirst();
    }

    /** The title of one variant of it, such as "The Long Tide, 2×LP, Oxblood". */
    public String titleOf(Variant variant) {
        return variant.label().isEmpty()
                        || variants.size() == 1 && about.optionName().isEmpty()
                ? title
                : title + ", " + variant.label();
    }
}
