package org.gatefold.store.shelf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gatefold.store.catalogue.ArtistProfile;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Matches;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Shelf;
import org.gatefold.store.port.ShopConnection;
import org.gatefold.store.shelf.SideBySide.Heard;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopException.Kind;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.ShopSaying;
import org.gatefold.store.shop.Shops;
import org.gatefold.store.sql.ShelfCache;
import org.gatefold.store.sql.ShelfCache.Part;

/** The catalogue of all the listener's shops: asked anew, remembered, and from memory where a shop does not answer. */
public final class AskedCatalogue implements Catalogue, AutoCloseable {
    private static final List<Optional<ArtistRef>> EVERYBODY = List.of(Optional.empty());

    private final Shops shops;
    private final Function<Shop, ShopConnection> connections;
    private final ShelfCache cache;
    private final Clock clock;
    private final SideBySide sideBySide;

    /** @param limit the longest that a shop is waited for */
    public AskedCatalogue(
            Shops shops, Function<Shop, ShopConnection> connections, ShelfCache cache, Clock clock, Duration limit) {
        this.shops = shops;
        this.connections = connections;
        this.cache = cache;
        this.clock = clock;
        sideBySide = new SideBySide(limit);
    }

    @Override
    public Optional<Dated<Shelf>> known(ArtistRef artist) {
        List<Dated<Part>> parts = shops.all().stream()
                .flatMap(s -> cache.part(s.id(), artist).stream())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(shelf(artist, parts, Optional.empty()));
    }

    @Override
    public Dated<Shelf> shelf(ArtistRef artist) throws ShopException {
        return shelf(artist, Duration.ZERO);
    }

    @Override
    public Dated<Shelf> shelf(ArtistRef artist, Duration age) throws ShopException {
        List<Heard<Dated<Part>>> heard = sideBySide.ask(shops.all(), shop -> {
            Optional<Dated<Part>> told = cache.part(shop.id(), artist).filter(part -> isWithin(age, part.asOf()));
            return told.isPresent() ? told.get() : part(shop, artist);
        });
        Gathered<Part> gathered = gather(heard, shop -> cache.part(shop.id(), artist));
        return shelf(artist, gathered.values(), gathered.failure());
    }

    @Override
    public Dated<Product> product(ShopId shop, ProductId product) throws ShopException {
        Shop asked = shops.byId(shop).orElseThrow(() -> new ShopException(Kind.NOT_FOUND, ShopSaying.UNKNOWN.with()));
        try {
            return Dated.fresh(connections.apply(asked).product(product), clock.instant());
        } catch (ShopException e) {
            if (e.kind() != Kind.UNREACHABLE) {
                throw e;
            }
            Dated<Product> known = cache.product(shop, product).orElseThrow(() -> e);
            return new Dated<>(known.value(), known.asOf(), Optional.of(e.said().english()));
        }
    }

    @Override
    public Matches remembered(String words, int limit) {
        List<Product> products = new ArrayList<>();
        List<Concert> concerts = new ArrayList<>();
        for (Shop shop : shops.all()) {
            for (Dated<Part> part : cache.parts(shop.id())) {
                products.addAll(part.value().products());
                concerts.addAll(part.value().concerts());
            }
            knownConcerts(shop, EVERYBODY).ifPresent(all -> concerts.addAll(all.value()));
        }
        return matches(Words.of(words), products, concerts, limit);
    }

    @Override
    public Matches search(String words, int limit) throws ShopException {
        List<Heard<Dated<Found>>> heard =
                sideBySide.ask(shops.all(), shop -> Dated.fresh(found(shop, words, limit), clock.instant()));
        List<Found> found = gather(heard, _ -> Optional.<Dated<Found>>empty()).values().stream()
                .map(Dated::value)
                .toList();
        Matches told = matches(
                Words.of(words),
                List.of(),
                found.stream().flatMap(each -> each.concerts().stream()).toList(),
                limit);
        return new Matches(
                found.stream()
                        .flatMap(each -> each.products().stream())
                        .distinct()
                        .limit(limit)
                        .toList(),
                told.concerts());
    }

    private record Found(List<Product> products, List<Concert> concerts) {}

    /** Which concerts fit is found here: the shop is asked for all it has. */
    private Found found(Shop shop, String words, int limit) throws ShopException {
        return new Found(
                connections.apply(shop).search(words, limit),
                concerts(shop, EVERYBODY).value());
    }

    private Matches matches(Words words, List<Product> products, List<Concert> concerts, int limit) {
        Set<List<Object>> seen = new HashSet<>();
        return new Matches(
                products.stream()
                        .filter(words::fit)
                        .filter(product -> seen.add(List.of(product.shop(), product.id())))
                        .limit(limit)
                        .toList(),
                toCome(concerts.stream().filter(words::fit).toList()).stream()
                        .limit(limit)
                        .toList());
    }

    @Override
    public Dated<List<Concert>> concerts(List<ArtistRef> artists) throws ShopException {
        List<Optional<ArtistRef>> wanted = artists.isEmpty()
                ? EVERYBODY
                : artists.stream().map(Optional::of).toList();
        List<Heard<Dated<List<Concert>>>> heard = sideBySide.ask(shops.all(), shop -> concerts(shop, wanted));
        Gathered<List<Concert>> gathered = gather(heard, shop -> knownConcerts(shop, wanted));
        List<Concert> concerts =
                gathered.values().stream().flatMap(v -> v.value().stream()).toList();
        return new Dated<>(
                toCome(concerts), oldest(gathered.values()), gathered.failure().map(ShopException::getMessage));
    }

    /** A clock that was put back makes nothing younger than now. */
    private boolean isWithin(Duration age, Instant told) {
        Duration since = Duration.between(told, clock.instant());
        return !since.isNegative() && since.compareTo(age) < 0;
    }

    private Dated<Part> part(Shop shop, ArtistRef artist) throws ShopException {
        ShopConnection connection = connections.apply(shop);
        Part part = new Part(
                connection.artist(artist), connection.products(artist), connection.concerts(Optional.of(artist)));
        Instant now = clock.instant();
        cache.keep(shop.id(), artist, part, now);
        return Dated.fresh(part, now);
    }

    private Dated<List<Concert>> concerts(Shop shop, List<Optional<ArtistRef>> wanted) throws ShopException {
        List<Concert> concerts = new ArrayList<>();
        Instant now = clock.instant();
        for (Optional<ArtistRef> artist : wanted) {
            List<Concert> some = connections.apply(shop).concerts(artist);
            cache.keepConcerts(shop.id(), artist, some, now);
            concerts.addAll(some);
        }
        return Dated.fresh(concerts, now);
    }

    private Optional<Dated<List<Concert>>> knownConcerts(Shop shop, List<Optional<ArtistRef>> wanted) {
        List<Dated<List<Concert>>> known = wanted.stream()
                .flatMap(artist -> cache.concerts(shop.id(), artist).stream())
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(Dated.fresh(
                        known.stream().flatMap(k -> k.value().stream()).toList(), oldest(known)));
    }

    /** What the shops gave or was known of them, and the first failure. */
    private record Gathered<T>(List<Dated<T>> values, Optional<ShopException> failure) {}

    private static <T> Gathered<T> gather(List<Heard<Dated<T>>> heard, Function<Shop, Optional<Dated<T>>> memory)
            throws ShopException {
        List<Dated<T>> values = new ArrayList<>();
        Optional<ShopException> failure = Optional.empty();
        for (Heard<Dated<T>> one : heard) {
            switch (one) {
                case Heard.Answer<Dated<T>> answer -> values.add(answer.value());
                case Heard.Failure<Dated<T>> failed -> {
                    memory.apply(failed.shop()).ifPresent(values::add);
                    failure = failure.or(() -> Optional.of(failed.why()));
                }
            }
        }
        if (values.isEmpty() && failure.isPresent()) {
            throw failure.get();
        }
        return new Gathered<>(values, failure);
    }

    private Dated<Shelf> shelf(ArtistRef artist, List<Dated<Part>> parts, Optional<ShopException> failure) {
        Optional<ArtistProfile> profile = parts.stream()
                .flatMap(p -> p.value().profile().stream())
                .max(Comparator.comparing(ArtistProfile::official));
        List<Product> products =
                parts.stream().flatMap(p -> p.value().products().stream()).toList();
        List<Concert> concerts = toCome(
                parts.stream().flatMap(p -> p.value().concerts().stream()).toList());
        return new Dated<>(
                new Shelf(artist, profile, products, concerts), oldest(parts), failure.map(ShopException::getMessage));
    }

    /** Without those that are over, each once, soonest first. */
    private List<Concert> toCome(List<Concert> concerts) {
        Instant now = clock.instant();
        return concerts.stream()
                .distinct()
                .filter(c -> c.startsAt().toInstant().isAfter(now.minus(Duration.ofHours(6))))
                .sorted(Comparator.comparing(c -> c.startsAt().toInstant()))
                .toList();
    }

    private <T> Instant oldest(List<Dated<T>> values) {
        return values.stream().map(Dated::asOf).min(Comparator.naturalOrder()).orElseGet(clock::instant);
    }

    @Override
    public void close() {
        sideBySide.close();
    }
}
