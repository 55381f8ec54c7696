package org.gatefold.app.shop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Concert;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Shelf;
import org.gatefold.store.order.Orders;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.Shops;
import org.gatefold.store.suggest.Ranking;
import org.gatefold.store.suggest.Reason;
import org.gatefold.store.suggest.Taste;

/**
 * A few products and concerts that may please the listener. The shops are asked about artists in the order of their
 * names, as by whoever opens their pages; how they are ranked, and why, is found here.
 */
public final class ShelfModel {
    private static final System.Logger LOG = System.getLogger(ShelfModel.class.getName());
    private static final int PRODUCTS = 4;
    private static final int CONCERTS = 200;
    private static final int ORDERS = 200;
    private static final Duration TOLD_LATELY = Duration.ofMinutes(15);

    /** A product and why it is there. */
    public record Offer(Product product, Optional<Reason> reason) {}

    /** What there is to show; {@code demo} when nothing is charged there. */
    public record Offers(List<Offer> products, List<Concert> concerts, boolean demo) {
        public Offers {
            products = List.copyOf(products);
            concerts = List.copyOf(concerts);
        }

        public boolean isEmpty() {
            return products.isEmpty() && concerts.isEmpty();
        }
    }

    /** What of the store the shelf needs. */
    public record Services(Catalogue catalogue, Shops shops, Orders orders) {}

    /** How a shelf is come by: from the cache or from the shops. */
    @FunctionalInterface
    private interface Source {
        Optional<Shelf> of(ArtistRef artist) throws ShopException;
    }

    private final ReadOnlyObjectWrapper<Load<Offers>> shelf = new ReadOnlyObjectWrapper<>(new Load.Busy<>());

    private ShelfModel() {}

    /** What suits these tastes best, and concerts to come: what is known at once, then what the shops say. */
    public static ShelfModel of(List<Taste> tastes, Services services, Background background) {
        ShelfModel model = new ShelfModel();
        if (!tastes.isEmpty()) {
            Catalogue catalogue = services.catalogue();
            List<ArtistRef> artists = tastes.stream()
                    .map(Taste::artist)
                    .sorted(Comparator.comparing(ArtistRef::foldedName))
                    .toList();
            Source cache = artist -> catalogue.known(artist).map(Dated::value);
            Source asked =
                    artist -> Optional.of(catalogue.shelf(artist, TOLD_LATELY).value());
            background.refresh(
                    () -> new Load.Ready<>(offers(
                            best(tastes, products(shelves(artists, cache)), services), List.of(), services.shops())),
                    model::remembered);
            background.refresh(
                    () -> {
                        List<Shelf> shelves = shelves(artists, asked);
                        return new Load.Ready<>(
                                offers(best(tastes, products(shelves), services), concerts(shelves), services.shops()));
                    },
                    model::answered);
        }
        return model;
    }

    public ReadOnlyObjectProperty<Load<Offers>> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    private void remembered(Load<Offers> known) {
        if (!(shelf.get() instanceof Load.Ready)) {
            shelf.set(known);
        }
    }

    /** A failure leaves what is shown. */
    private void answered(Load<Offers> answer) {
        boolean nothing = answer instanceof Load.Ready<Offers>(var offers, var _) && offers.isEmpty();
        if (!(shelf.get() instanceof Load.Ready) || answer instanceof Load.Ready && !nothing) {
            shelf.set(answer);
        }
    }

    private static List<Shelf> shelves(List<ArtistRef> artists, Source source) {
        List<Shelf> shelves = new ArrayList<>();
        for (ArtistRef artist : artists) {
            try {
                source.of(artist).ifPresent(shelves::add);
            } catch (ShopException e) {
                LOG.log(System.Logger.Level.INFO, "no shelf for the home page: {0}", e.getMessage());
            }
        }
        return shelves;
    }

    private static List<Product> products(List<Shelf> shelves) {
        return shelves.stream().flatMap(shelf -> shelf.products().stream()).toList();
    }

    /** The next ones, of whomever; shops tell of them together with what they sell. */
    private static List<Concert> concerts(List<Shelf> shelves) {
        return shelves.stream()
                .flatMap(shelf -> shelf.concerts().stream())
                .distinct()
                .sorted(Comparator.comparing(concert -> concert.startsAt().toInstant()))
                .limit(CONCERTS)
                .toList();
    }

    private static List<Offer> best(List<Taste> tastes, List<Product> products, Services services) {
        Set<Ranking.Bought> bought = services.orders().all(ORDERS).stream()
                .flatMap(order -> order.lines().stream().map(line -> new Ranking.Bought(order.shop(), line.variant())))
                .collect(Collectors.toSet());
        return new Ranking(tastes, bought)
                .best(products, PRODUCTS).stream()
                        .map(suggestion -> new Offer(suggestion.product(), Optional.of(suggestion.reason())))
                        .toList();
    }

    private static Offers offers(List<Offer> products, List<Concert> concerts, Shops shops) {
        List<Shop> demos = shops.all().stream().filter(Shop::demo).toList();
        boolean demo = products.stream()
                .anyMatch(offer -> demos.stream()
                        .anyMatch(shop -> shop.id().equals(offer.product().shop())));
        return new Offers(products, concerts, demo);
    }
}
