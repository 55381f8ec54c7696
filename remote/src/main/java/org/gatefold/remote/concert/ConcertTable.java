package org.gatefold.remote.concert;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.remote.catalogue.ArtistRef;
import org.gatefold.remote.catalogue.NameKey;
import org.gatefold.remote.catalogue.Price;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;

/** Concerts in the database; each method runs in the caller's transaction. */
public final class ConcertTable {
    private static final String SELECT = """
        select c.*, v.product_id from concert c left join variant v on v.id = c.variant_id
        where c.starts_epoch >= ?""";
    private static final String ORDER = " order by c.starts_epoch, c.id limit ?";

    private ConcertTable() {}

    /** Concerts from the given second on, soonest first; an empty name and id mean everybody's. */
    static List<Concert> upcoming(Tx tx, Optional<String> name, Optional<String> mbid, long fromSecond, int limit) {
        String key = name.map(NameKey::of).orElse("");
        if (mbid.isPresent()) {
            return tx.list(
                    SELECT + " and (c.artist_mbid = ? or c.artist_mbid is null and c.artist_key = ?)" + ORDER,
                    ConcertTable::read,
                    fromSecond,
                    mbid.get().toLowerCase(Locale.ROOT),
                    key,
                    limit);
        }
        return name.isEmpty()
                ? tx.list(SELECT + ORDER, ConcertTable::read, fromSecond, limit)
                : tx.list(SELECT + " and c.artist_key = ?" + ORDER, ConcertTable::read, fromSecond, key, limit);
    }

    /** The artist's next concert from the given second on. */
    public static Optional<Concert> next(Tx tx, ArtistRef artist, long fromSecond) {
        return upcoming(tx, Optional.of(artist.name()), artist.mbid(), fromSecond, 1).stream()
                .findFirst();
    }

    private static Concert read(Row row) {
        Optional<Price> from = row.optionalText("currency")
                .flatMap(currency -> row.optionalNumber("price_from").isPresent()
                        ? Optional.of(new Price(row.number("price_from"), currency))
                        : Optional.empty());
        Optional<Concert.Sale> sale =
                row.optionalText("product_id").map(product -> new Concert.Sale(product, row.text("variant_id")));
        return new Concert(
                row.text("id"),
                new ArtistRef(row.text("artist"), row.optionalText("artist_mbid")),
                OffsetDateTime.parse(row.text("starts_at")),
                new Concert.Venue(row.text("venue"), row.text("city"), row.text("country"), spot(row)),
                row.optionalText("doors"),
                from,
                sale);
    }

    private static Optional<Concert.Spot> spot(Row row) {
        return row.optionalText("latitude")
                .flatMap(north -> row.optionalText("longitude")
                        .map(east -> new Concert.Spot(new BigDecimal(north), new BigDecimal(east))));
    }
}
