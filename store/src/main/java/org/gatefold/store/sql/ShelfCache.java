package org.gatefold.store.sql;

import com.google.gson.JsonParseException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.ArtistProfile;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.sql.Database;

/** What each shop last said of each artist, in a file that may be deleted at any time; what cannot be read counts as never asked. */
public final class ShelfCache {
    /** One shop's part of a shelf. */
    public record Part(Optional<ArtistProfile> profile, List<Product> products, List<Concert> concerts) {}

    private final Database cache;
    private final StoreJson json = new StoreJson();

    public ShelfCache(Database cache) {
        this.cache = cache;
    }

    public Optional<Dated<Part>> part(ShopId shop, ArtistRef artist) {
        return cache.read(tx -> tx.one(
                        "select as_of, body from shelf where shop=? and artist=?",
                        row -> new Kept(row.instant(1), row.text(2)),
                        shop.value(),
                        key(artist)))
                .flatMap(kept -> readable(() -> Dated.fresh(json.read(kept.body(), Part.class), kept.at())));
    }

    /** The product as it lay on the newest shelf of this shop that has it. */
    public Optional<Dated<Product>> product(ShopId shop, ProductId product) {
        return parts(shop).stream()
                .flatMap(part -> part.value().products().stream()
                        .filter(p -> p.id().equals(product))
                        .map(p -> Dated.fresh(p, part.asOf())))
                .findFirst();
    }

    /** All that this shop told of artists, the newest first. */
    public List<Dated<Part>> parts(ShopId shop) {
        List<Kept> shelves = cache.read(tx -> tx.list(
                "select as_of, body from shelf where shop=? order by as_of desc",
                row -> new Kept(row.instant(1), row.text(2)),
                shop.value()));
        return shelves.stream()
                .flatMap(kept ->
                        readable(() -> Dated.fresh(json.<Part>read(kept.body(), Part.class), kept.at())).stream())
                .toList();
    }

    public void keep(ShopId shop, ArtistRef artist, Part part, Instant at) {
        keep("shelf", shop, key(artist), json.write(part, Part.class), at);
    }

    /** Concerts of the artist, or of all where there is none. */
    public Optional<Dated<List<Concert>>> concerts(ShopId shop, Optional<ArtistRef> artist) {
        return cache.read(tx -> tx.one(
                        "select as_of, body from concerts where shop=? and artist=?",
                        row -> new Kept(row.instant(1), row.text(2)),
                        shop.value(),
                        artist.map(ShelfCache::key).orElse("")))
                .flatMap(kept -> readable(
                        () -> Dated.fresh(json.<Concert>readList(kept.body(), StoreJson.CONCERTS), kept.at())));
    }

    public void keepConcerts(ShopId shop, Optional<ArtistRef> artist, List<Concert> concerts, Instant at) {
        Type type = StoreJson.CONCERTS;
        keep("concerts", shop, artist.map(ShelfCache::key).orElse(""), json.write(concerts, type), at);
    }

    private record Kept(Instant at, String body) {}

    private void keep(String table, ShopId shop, String key, String body, Instant at) {
        cache.write(tx -> tx.update(
                "insert into " + table + "(shop, artist, as_of, body) values(?,?,?,?)"
                        + " on conflict(shop, artist) do update set as_of=excluded.as_of, body=excluded.body",
                shop.value(),
                key,
                at,
                body));
    }

    private static <T> Optional<T> readable(java.util.function.Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (JsonParseException | IllegalArgumentException | NullPointerException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String key(ArtistRef artist) {
        return artist.name().isBlank() ? "mbid:" + artist.musicBrainzId().orElse("") : artist.foldedName();
    }
}
