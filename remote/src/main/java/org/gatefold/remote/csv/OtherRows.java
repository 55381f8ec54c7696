package org.gatefold.remote.csv;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.remote.catalogue.NameKey;
import org.gatefold.remote.order.Shipment;
import org.gatefold.remote.sql.Tx;

/** Concerts, artists, coupons and shipments: each row is checked first and becomes one statement. */
final class OtherRows {
    static final List<String> CONCERT = List.of("concert_id", "artist", "starts_at", "venue", "city", "country");
    static final List<String> ARTIST = List.of("artist");
    static final List<String> COUPON = List.of("code", "title", "kind", "value");
    static final List<String> SHIPMENT = List.of("order", "event");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private OtherRows() {}

    /** Does one row's work in the transaction of the import; adds a reason when the row turns out not to fit. */
    @FunctionalInterface
    interface Write {
        void into(Tx tx, Map<String, String> servedPictures);
    }

    static List<Write> concerts(List<CsvRow> rows, Instant now) {
        List<Write> writes = new ArrayList<>();
        for (CsvRow row : rows) {
            checkConcert(row);
            String artist = row.required("artist");
            Optional<OffsetDateTime> starts = row.time("starts_at", now);
            String country = row.required("country").toUpperCase(Locale.ROOT);
            String id = row.id("concert_id");
            String venue = row.required("venue");
            String city = row.required("city");
            Object price = ProductImport.number(row.number("price_from", 100_000_000));
            Object currency = ProductImport.text(row.currency("currency"));
            Object mbid = ProductImport.text(row.mbid("artist_mbid"));
            Object north = ProductImport.text(degrees(row, "latitude", 90));
            Object east = ProductImport.text(degrees(row, "longitude", 180));
            starts.ifPresent(time -> writes.add((tx, _) -> {
                checkTicket(tx, row);
                tx.update(
                        """
                    insert or replace into concert (id, artist, artist_key, artist_mbid, starts_at, starts_epoch, venue, city,
                      country, doors, price_from, currency, variant_id, latitude, longitude)
                      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        id,
                        artist,
                        NameKey.of(artist),
                        mbid,
                        time.toString(),
                        time.toEpochSecond(),
                        venue,
                        city,
                        country,
                        ProductImport.text(row.optional("doors")),
                        price,
                        currency,
                        ProductImport.text(row.optional("variant_id")),
                        north,
                        east);
            }));
        }
        return writes;
    }

    private static void checkConcert(CsvRow row) {
        row.required("starts_at");
        row.optional("country")
                .filter(country -> !COUNTRIES.contains(country.toUpperCase(Locale.ROOT)))
                .ifPresent(country ->
                        row.wrong("country", "'" + country + "' is not a two-letter country code such as PT"));
        row.optional("doors")
                .filter(doors -> !doors.matches("([01]\\d|2[0-3]):[0-5]\\d"))
                .ifPresent(doors -> row.wrong("doors", "'" + doors + "' is not a time such as 20:00"));
    }

    /** Half of a place: the other half must be there too. */
    private static Optional<String> degrees(CsvRow row, String column, int most) {
        Optional<String> text = row.optional(column);
        if (text.isEmpty()
                && row.optional(column.equals("latitude") ? "longitude" : "latitude")
                        .isPresent()) {
            row.wrong(column, "latitude and longitude belong together");
        }
        return text.filter(degrees -> {
            boolean fits = degrees.matches("-?\\d{1,3}(\\.\\d{1,8})?")
                    && new BigDecimal(degrees).abs().compareTo(BigDecimal.valueOf(most)) <= 0;
            if (!fits) {
                row.wrong(column, "'" + degrees + "' is no number of degrees from -" + most + " to " + most);
            }
            return fits;
        });
    }

    private static void checkTicket(Tx tx, CsvRow row) {
        row.optional("variant_id")
                .filter(variant -> tx.number("select count(*) as n from variant where id = ?", variant) == 0)
                .ifPresent(variant -> row.wrong("variant_id", "there is no variant '" + variant + "' in products.csv"));
    }

    static List<Write> artists(List<CsvRow> rows, Pictures pictures) {
        List<Write> writes = new ArrayList<>();
        for (CsvRow row : rows) {
            String artist = row.required("artist");
            Object mbid = ProductImport.text(row.mbid("artist_mbid"));
            Optional<String> image = pictures.checked(row, "image");
            writes.add((tx, served) -> tx.update(
                    "insert or replace into artist (name_key, name, mbid, about, city, image) values (?, ?, ?, ?, ?, ?)",
                    NameKey.of(artist),
                    artist,
                    mbid,
                    ProductImport.text(row.optional("about")),
                    ProductImport.text(row.optional("city")),
                    ProductImport.text(image.map(served::get))));
        }
        return writes;
    }

    static List<Write> shipments(List<CsvRow> rows, Instant now) {
        List<Write> writes = new ArrayList<>();
        for (CsvRow row : rows) {
            row.optional("tracking_url")
                    .filter(url -> !url.matches("https?://[\\x21-\\x7e]{1,2000}"))
                    .ifPresent(url -> row.wrong("tracking_url", "'" + url + "' is not a web address"));
            Shipment shipment = new Shipment(
                    row.id("order"),
                    row.oneOf("event", Shipment.TYPES),
                    row.time("occurred_at", now).map(OffsetDateTime::toInstant),
                    new Shipment.Tracking(
                            row.optional("carrier"), row.optional("tracking_number"), row.optional("tracking_url")));
            writes.add((tx, _) -> {
                if (!shipment.write(tx, now)) {
                    row.wrong("order", "there is no order '" + shipment.order() + "'");
                }
            });
        }
        return writes;
    }

    static List<Write> coupons(List<CsvRow> rows, Instant now) {
        List<Write> writes = new ArrayList<>();
        for (CsvRow row : rows) {
            String code = row.id("code").toUpperCase(Locale.ROOT);
            String title = row.required("title");
            String kind = row.oneOf("kind", List.of("percent", "amount"));
            long value = row.requiredNumber("value", kind.equals("percent") ? 100 : 100_000_000);
            Object artist = ProductImport.text(row.optional("artist").map(NameKey::of));
            Optional<Long> expires = row.time("expires_at", now).map(OffsetDateTime::toEpochSecond);
            writes.add((tx, _) -> tx.update(
                    "insert or replace into coupon (code, title, kind, value, artist_key, expires_epoch) values (?, ?, ?, ?, ?, ?)",
                    code,
                    title,
                    kind,
                    value,
                    artist,
                    expires.orElse(null)));
        }
        return writes;
    }
}
