package org.gatefold.store.ucp;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.ArtistProfile;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Spot;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.shop.ShopId;

/** Reads concerts and artist profiles of the {@code org.gatefold.*} vendor capabilities; what lacks its essentials is left out. */
record ConcertReader(ShopId shop) {
    List<Concert> concerts(Json list) {
        return list.items().stream().flatMap(c -> concert(c).stream()).toList();
    }

    private Optional<Concert> concert(Json json) {
        Optional<String> id = json.id("id");
        Optional<ArtistRef> artist = ProductReader.artist(json.get("artist"));
        Optional<OffsetDateTime> start = json.text("starts_at").flatMap(text -> parse(text, OffsetDateTime::parse));
        Optional<String> venue = json.text("venue");
        if (id.isEmpty() || artist.isEmpty() || start.isEmpty() || venue.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Concert(
                id.get(),
                shop,
                artist.get(),
                start.get(),
                json.text("doors").flatMap(text -> parse(text, LocalTime::parse)),
                venue.get(),
                json.text("city").orElse(""),
                json.text("country").orElse(""),
                Money.price(json.get("price_from")),
                json.id("product_id").map(ProductId::new),
                json.id("variant_id").map(VariantId::new),
                spot(json)));
    }

    /** Both numbers or nothing: half a place is none. */
    private static Optional<Spot> spot(Json json) {
        Optional<BigDecimal> north = json.get("latitude").decimal();
        Optional<BigDecimal> east = json.get("longitude").decimal();
        return north.isPresent() && east.isPresent()
                ? Spot.of(north.get().doubleValue(), east.get().doubleValue())
                : Optional.empty();
    }

    static ArtistProfile profile(Json json) {
        return new ArtistProfile(
                json.text("about").orElse(""),
                json.text("city").orElse(""),
                json.address("image"),
                json.isTrue("official"));
    }

    private static <T> Optional<T> parse(String text, java.util.function.Function<CharSequence, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
