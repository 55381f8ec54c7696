package org.gatefold.remote.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.gatefold.remote.json.Doc;

/** A product as UCP JSON. */
record ProductView(String base, LocalDate today) {

    /** The whole product; {@code variantJson} lets a lookup add its correlation. */
    Doc product(Product product, List<Variant> shown, Function<Variant, JsonObject> variantJson) {
        Doc doc = new Doc()
                .put("id", product.id())
                .put("title", product.title())
                .put("description", new Doc().put("plain", product.about().description()))
                .put(
                        "categories",
                        List.of(product.about().category()),
                        value -> new Doc()
                                .put("value", value)
                                .put("taxonomy", "org.gatefold")
                                .json())
                .put("price_range", range(product.variants(), Variant::price));
        listRange(product).ifPresent(range -> doc.put("list_price_range", range));
        product.image().ifPresent(image -> doc.put("media", media(image, product.title())));
        product.about()
                .optionName()
                .ifPresent(name -> doc.put("options", List.of(name), option -> options(product, option)));
        doc.put("variants", shown, variantJson);
        product.rating().ifPresent(rating -> doc.put("rating", rating(rating)));
        if (!product.about().tags().isEmpty()) {
            doc.put("tags", Doc.texts(product.about().tags()));
        }
        return doc.put("metadata", new Doc().put("org.gatefold", metadata(product)));
    }

    Doc variant(Product product, Variant variant) {
        String status = variant.supply().status(today);
        String title = variant.label().isEmpty() ? product.title() : variant.label();
        Doc doc = new Doc().put("id", variant.id()).put("sku", variant.codes().sku());
        variant.codes()
                .barcode()
                .ifPresent(code -> doc.put(
                        "barcodes",
                        List.of(code),
                        value -> new Doc()
                                .put("type", barcodeType(value))
                                .put("value", value)
                                .json()));
        doc.put("title", title)
                .put("description", new Doc().put("plain", product.titleOf(variant)))
                .put("price", variant.price().json());
        variant.listPrice()
                .ifPresent(list ->
                        doc.put("list_price", new Price(list, variant.price().currency()).json()));
        doc.put(
                "availability",
                new Doc().put("available", !status.equals("out_of_stock")).put("status", status));
        product.about()
                .optionName()
                .ifPresent(name -> doc.put(
                        "options",
                        List.of(name),
                        option -> new Doc()
                                .put("name", option)
                                .put("label", title)
                                .json()));
        variant.image().ifPresent(image -> doc.put("media", media(image, product.titleOf(variant))));
        Doc own = new Doc()
                .put("stock", variant.supply().stock())
                .put("limited_to", variant.supply().limitedTo())
                .put("available_from", variant.supply().availableFrom().map(LocalDate::toString));
        if (!own.json().isEmpty()) {
            doc.put("metadata", new Doc().put("org.gatefold", own));
        }
        return doc;
    }

    private static JsonObject options(Product product, String option) {
        return new Doc()
                .put("name", option)
                .put(
                        "values",
                        product.variants(),
                        variant -> new Doc()
                                .put("label", labelOf(product, variant))
                                .json())
                .json();
    }

    static String labelOf(Product product, Variant variant) {
        return variant.label().isEmpty() ? product.title() : variant.label();
    }

    private static Doc metadata(Product product) {
        OptionalLong limited = product.variants().stream()
                .map(variant -> variant.supply().limitedTo())
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
        Optional<String> from = product.variants().stream()
                .flatMap(variant -> variant.supply().availableFrom().stream())
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString);
        return new Doc()
                .put("artist", product.artist().json())
                .put("album", product.about().album())
                .put("limited_to", limited)
                .put("available_from", from);
    }

    private static Doc range(List<Variant> variants, Function<Variant, Price> price) {
        Comparator<Price> byAmount = Comparator.comparingLong(Price::amount);
        List<Price> prices = variants.stream().map(price).sorted(byAmount).toList();
        return new Doc()
                .put("min", prices.getFirst().json())
                .put("max", prices.getLast().json());
    }

    private static Optional<Doc> listRange(Product product) {
        boolean reduced = product.variants().stream()
                .anyMatch(variant -> variant.listPrice().isPresent());
        return reduced
                ? Optional.of(range(
                        product.variants(),
                        variant -> new Price(
                                variant.listPrice().orElse(variant.price().amount()),
                                variant.price().currency())))
                : Optional.empty();
    }

    private JsonArray media(String image, String alt) {
        return Doc.list(
                List.of(ImageUrl.absolute(image, base)),
                url -> new Doc()
                        .put("type", "image")
                        .put("url", url)
                        .put("alt_text", alt)
                        .json());
    }

    private static Doc rating(Product.Rating rating) {
        return new Doc()
                .put("value", new JsonPrimitive(new BigDecimal(rating.value())))
                .put("scale_min", 0)
                .put("scale_max", 5)
                .put("count", rating.count());
    }

    private static String barcodeType(String code) {
        return switch (code.length()) {
            case 12 -> "UPC";
            case 13 -> code.startsWith("978") || code.startsWith("979") ? "ISBN" : "EAN";
            default -> "GTIN";
        };
    }
}
