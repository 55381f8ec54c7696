package org.gatefold.remote.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** One variant as products.csv gives it, with its product's columns; {@code image} is the name as written. */
record ProductRow(CsvRow row, String productId, String variantId, Optional<String> image, Offer offer) {
    static final List<String> REQUIRED =
            List.of("product_id", "artist", "title", "category", "variant_id", "price", "currency");
    static final List<String> SHARED = List.of(
            "artist",
            "artist_mbid",
            "title",
            "category",
            "description",
            "album",
            "option_name",
            "rating",
            "rating_count",
            "tags");
    private static final List<String> CATEGORIES =
            List.of("vinyl", "cd", "cassette", "apparel", "poster", "book", "ticket", "other");
    private static final long HIGHEST_PRICE = 100_000_000;
    private static final long MOST_COPIES = 10_000_000;

    /** What it costs and how many there are. */
    record Offer(
            long price,
            OptionalLong listPrice,
            String currency,
            OptionalLong stock,
            OptionalLong limitedTo,
            Optional<LocalDate> availableFrom) {}

    /** Reads and checks all rows; rows of one product must agree on the product's columns or leave them empty. */
    static List<ProductRow> read(List<CsvRow> rows, Pictures pictures, Instant now) {
        List<ProductRow> found = new ArrayList<>();
        Map<String, CsvRow> first = new HashMap<>();
        Set<String> variants = new HashSet<>();
        for (CsvRow row : rows) {
            ProductRow product = new ProductRow(
                    row, row.id("product_id"), row.id("variant_id"), pictures.checked(row, "image"), offer(row, now));
            if (!variants.add(product.variantId)) {
                row.wrong("variant_id", "'" + product.variantId + "' is there twice");
            }
            CsvRow head = first.putIfAbsent(product.productId, row);
            if (head == null) {
                checkProduct(row);
            } else {
                checkSame(head, row);
            }
            found.add(product);
        }
        return found;
    }

    private static Offer offer(CsvRow row, Instant now) {
        row.required("currency");
        return new Offer(
                row.requiredNumber("price", HIGHEST_PRICE),
                row.number("list_price", HIGHEST_PRICE),
                row.currency("currency").orElse("EUR"),
                row.number("stock", MOST_COPIES),
                row.number("limited_to", MOST_COPIES),
                row.date("available_from", now));
    }

    private static void checkProduct(CsvRow row) {
        row.required("artist");
        row.required("title");
        row.oneOf("category", CATEGORIES);
        row.mbid("artist_mbid");
        row.number("rating_count", Integer.MAX_VALUE);
        row.optional("rating")
                .filter(rating -> !rating.matches("[0-4](\\.\\d{1,3})?|5(\\.0{1,3})?"))
                .ifPresent(rating -> row.wrong("rating", "'" + rating + "' is not a number from 0 to 5"));
    }

    private static void checkSame(CsvRow head, CsvRow row) {
        for (String column : SHARED) {
            Optional<String> value = row.optional(column);
            if (value.isPresent() && !value.equals(head.optional(column))) {
                row.wrong(column, "this differs from line " + head.line() + ", which is the same product");
            }
        }
        String currency = row.optional("currency").orElse("");
        if (!currency.equals(head.optional("currency").orElse(""))) {
            row.wrong("currency", "all variants of a product have one currency");
        }
    }
}
