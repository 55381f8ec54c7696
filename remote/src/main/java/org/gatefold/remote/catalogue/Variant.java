package org.gatefold.remote.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What can be put in a cart.
 *
 * @param label what tells it from its siblings, such as "Oxblood" or "M"; may be empty
 * @param listPrice the price before a reduction, in the price's currency
 */
public record Variant(
        String id,
        String label,
        Codes codes,
        Price price,
        OptionalLong listPrice,
        Supply supply,
        Optional<String> image) {

    /** The shop's own number and the one on the package. */
    public record Codes(Optional<String> sku, Optional<String> barcode) {}

    /**
     * How many there are and from when.
     *
     * @param stock copies left; empty where nobody counts
     */
    public record Supply(OptionalLong stock, OptionalLong limitedTo, Optional<LocalDate> availableFrom) {

        /** UCP's word for it. */
        public String status(LocalDate today) {
            if (stock.isPresent() && stock.getAsLong() <= 0) {
                return "out_of_stock";
            }
            return isPreorder(today) ? "preorder" : "in_stock";
        }

        public boolean isPreorder(LocalDate today) {
            return availableFrom.filter(date -> date.isAfter(today)).isPresent();
        }
    }
}
