package org.gatefold.remote.concert;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.gatefold.remote.catalogue.ArtistRef;
import org.gatefold.remote.catalogue.Price;
import org.gatefold.remote.json.Doc;

/**
 * One evening with an artist.
 *
 * @param sale the ticket in the catalogue, where this shop sells it
 */
public record Concert(
        String id,
        ArtistRef artist,
        OffsetDateTime startsAt,
        Venue venue,
        Optional<String> doors,
        Optional<Price> priceFrom,
        Optional<Sale> sale) {

    /** Where it takes place; the country is an ISO 3166 code. */
    public record Venue(String name, String city, String country, Optional<Spot> spot) {}

    /** Where it is on the map, in degrees north and east. */
    public record Spot(BigDecimal latitude, BigDecimal longitude) {}

    /** The product and variant of the ticket. */
    public record Sale(String productId, String variantId) {}

    JsonObject json() {
        Doc doc = new Doc()
                .put("id", id)
                .put("artist", artist.json())
                .put("starts_at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(startsAt))
                .put("doors", doors)
                .put("venue", venue.name())
                .put("city", venue.city())
                .put("country", venue.country());
        venue.spot()
                .ifPresent(spot -> doc.put("latitude", new JsonPrimitive(spot.latitude()))
                        .put("longitude", new JsonPrimitive(spot.longitude())));
        priceFrom.ifPresent(price -> doc.put("price_from", price.json()));
        sale.ifPresent(ticket -> doc.put("product_id", ticket.productId()).put("variant_id", ticket.variantId()));
        return doc.json();
    }
}
