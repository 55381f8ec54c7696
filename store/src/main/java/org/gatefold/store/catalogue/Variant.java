package org.gatefold.store.catalogue;

import java.net.URI;
import java.util.Optional;

/** One form of a product that can be bought: a colour, a size; {@code listPrice} is what it cost before a reduction. */
public record Variant(
        VariantId id,
        String title,
        Price price,
        Optional<Price> listPrice,
        Availability availability,
        Optional<URI> picture,
        Optional<String> barcode) {}
