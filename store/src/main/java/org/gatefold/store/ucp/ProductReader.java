package org.gatefold.store.ucp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Rating;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.shop.ShopId;

/** Reads products of one shop from catalogue answers; a product without id, title or a variant with a price is left out. */
record ProductReader(ShopId shop) {
    private static final String VENDOR = "org.gatefold";

    /** Products of a list; {@code asked} stands in as the artist where the product names none. */
    List<Product> products(Json list, Optional<ArtistRef> asked) {
        return list.items().stream().flatMap(p -> product(p, asked).stream()).toList();
    }

    Optional<Product> product(Json json, Optional<ArtistRef> asked) {
        Optional<String> id = json.id("id");
        Optional<String> title = json.text("title");
        Json own = json.get("metadata").get(VENDOR);
        List<Variant> variants = json.items("variants").stream()
                .flatMap(v -> variant(v, own).stream())
                .toList();
        if (id.isEmpty() || title.isEmpty() || variants.isEmpty()) {
            return Optional.empty();
        }
        ArtistRef artist = artist(own.get("artist"))
                .or(() -> asked)
                .or(() -> brand(json).map(ArtistRef::named))
                .orElse(ArtistRef.named(title.get()));
        return Optional.of(new Product(
                new ProductId(id.get()),
                shop,
                title.get(),
                description(json.get("description")),
                category(json),
                artist,
                own.text("album").orElse(""),
                picture(json),
                optionName(json),
                variants,
                rating(json.get("rating")),
                positive(own.number("limited_to"))));
    }

    static Optional<ArtistRef> artist(Json json) {
        Optional<String> name = json.text("name");
        Optional<String> mbid = json.text("mbid");
        return name.isEmpty() && mbid.isEmpty() ? Optional.empty() : Optional.of(new ArtistRef(name.orElse(""), mbid));
    }

    /** Who made it, where a shop without our vendor capability says so: a brand, or the seller of a variant. */
    static Optional<String> brand(Json json) {
        return json.text("brand")
                .or(() -> json.get("brand").text("name"))
                .or(() -> json.get("metadata").text("brand"))
                .or(() -> json.get("metadata").text("artist"))
                .or(() -> json.text("vendor"))
                .or(() -> json.get("metadata").text("vendor"))
                .or(() -> json.items("variants").stream()
                        .flatMap(v -> v.get("seller").text("name").stream())
                        .findFirst());
    }

    private static Optional<Variant> variant(Json json, Json productOwn) {
        Optional<String> id = json.id("id");
        Optional<Price> price = Money.price(json.get("price")).filter(p -> p.minor() >= 0);
        if (id.isEmpty() || price.isEmpty()) {
            return Optional.empty();
        }
        Optional<Price> list = Money.price(json.get("list_price"))
                .filter(p -> p.currency().equals(price.get().currency())
                        && p.minor() > price.get().minor());
        Optional<String> barcode = json.items("barcodes").stream()
                .flatMap(b -> b.text("value").stream())
                .findFirst();
        return Optional.of(new Variant(
                new VariantId(id.get()),
                json.text("title").orElse(""),
                price.get(),
                list,
                availability(json, productOwn),
                picture(json),
                barcode));
    }

    private static Availability availability(Json json, Json productOwn) {
        Json own = json.get("metadata").get(VENDOR);
        OptionalInt left = positive(own.number("stock"));
        String status = json.get("availability").text("status").orElse("");
        boolean refused = json.get("availability").get("available").exists()
                && !json.get("availability").isTrue("available");
        if (refused
                || status.equals("out_of_stock")
                || status.equals("discontinued")
                || left.equals(OptionalInt.of(0))) {
            return new Availability(Availability.State.OUT_OF_STOCK, left, Optional.empty());
        }
        return status.equals("preorder") || status.equals("backorder")
                ? new Availability(
                        Availability.State.PREORDER,
                        left,
                        date(own.text("available_from").or(() -> productOwn.text("available_from"))))
                : new Availability(Availability.State.IN_STOCK, left, Optional.empty());
    }

    private static Category category(Json json) {
        for (Json category : json.items("categories")) {
            String value = category.text("value").orElse("").toLowerCase(Locale.ROOT);
            Category known = Category.OTHER;
            for (Category candidate : Category.values()) {
                if (value.contains(candidate.name().toLowerCase(Locale.ROOT))) {
                    known = candidate;
                }
            }
            if (known != Category.OTHER) {
                return known;
            }
        }
        return Category.OTHER;
    }

    private static String optionName(Json json) {
        List<String> names = new ArrayList<>();
        json.items("options").forEach(option -> option.text("name").ifPresent(names::add));
        return String.join(" / ", names);
    }

    private static Optional<URI> picture(Json json) {
        return json.items("media").stream()
                .filter(m -> m.text("type").filter("image"::equals).isPresent())
                .flatMap(m -> m.address("url").stream())
                .findFirst();
    }

    /** Plain text; HTML loses its tags, so nothing of the shop's is ever rendered. */
    private static String description(Json json) {
        return json.text("plain")
                .or(() -> json.text("markdown"))
                .or(() -> json.text("html")
                        .map(html -> html.replaceAll("(?is)<(script|style).*?</\\1>|<[^>]*>", " ")
                                .replace("&nbsp;", " ")
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&amp;", "&")
                                .replaceAll("[ \\t]+", " ")
                                .strip()))
                .orElse("");
    }

    private static Optional<Rating> rating(Json json) {
        Optional<BigDecimal> value = json.get("value").decimal();
        Optional<BigDecimal> most = json.get("scale_max").decimal().filter(m -> m.signum() > 0);
        if (value.isEmpty()
                || most.isEmpty()
                || value.get().signum() < 0
                || value.get().compareTo(most.get()) > 0) {
            return Optional.empty();
        }
        int tenths = value.get()
                .multiply(BigDecimal.valueOf(50))
                .divide(most.get(), 0, RoundingMode.HALF_UP)
                .intValueExact();
        return Optional.of(new Rating(tenths, positive(json.number("count")).orElse(0)));
    }

    private static Optional<LocalDate> date(Optional<String> text) {
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt positive(OptionalLong number) {
        return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }
}
