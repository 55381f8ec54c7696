package org.gatefold.store.catalogue;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.gatefold.store.shop.ShopId;

/** A show to come; {@code product} and {@code ticket} are there when this shop sells the ticket itself; {@code spot} when it says where the place is. */
public record Concert(
        String id,
        ShopId shop,
        ArtistRef artist,
        OffsetDateTime startsAt,
        Optional<LocalTime> doors,
        String venue,
        String city,
        String country,
        Optional<Price> from,
        Optional<ProductId> product,
        Optional<VariantId> ticket,
        Optional<Spot> spot) {
    /** What was kept before shops told of spots has none. */
    public Concert {
        spot = Objects.requireNonNullElse(spot, Optional.empty());
    }
}
