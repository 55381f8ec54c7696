package org.gatefold.store.catalogue;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.gatefold.store.shop.ShopId;

/** A show to come; {@code product} and {@code ticket} are there when this shop sells the ticket itself. */
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
        Optional<VariantId> ticket) {}
