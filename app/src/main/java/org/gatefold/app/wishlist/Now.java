package org.gatefold.app.wishlist;

import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;

/** How a thing on the wishlist stands at its shop just now. */
public sealed interface Now {
    /** The shop has not answered yet, or is not asked. */
    record Unasked() implements Now {}

    /** What the shop says of it. */
    record Known(Product product, Variant variant) implements Now {}

    /** The shop does not have it any more, or is none of the listener's any more. */
    record Gone() implements Now {}

    /** The shop cannot be asked. */
    record Away() implements Now {}
}
