package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.gatefold.remote.catalogue.NameKey;
import org.gatefold.remote.catalogue.Product;
import org.gatefold.remote.catalogue.Variant;
import org.gatefold.remote.json.Doc;

/** A line item with what it costs now. */
record PricedLine(CheckoutRequest.Line line, Product product, Variant variant) {

    long subtotal() {
        return Math.multiplyExact(variant.price().amount(), line.quantity());
    }

    String artistKey() {
        return NameKey.of(product.artist().name());
    }

    /** As UCP shows it; a stored picture is named by its path, made absolute when the answer is written. */
    JsonObject json(long discount) {
        Optional<String> image = variant.image().or(product::image);
        Totals totals = Totals.list()
                .add("subtotal", "Subtotal", subtotal())
                .addUnlessZero("items_discount", "Discount", -discount)
                .add("total", "Total", subtotal() - discount);
        return new Doc()
                .put("id", line.id())
                .put(
                        "item",
                        new Doc()
                                .put("id", variant.id())
                                .put("title", product.titleOf(variant))
                                .put("price", variant.price().amount())
                                .put("image_url", image))
                .put("quantity", line.quantity())
                .put("totals", totals.json())
                .json();
    }
}
