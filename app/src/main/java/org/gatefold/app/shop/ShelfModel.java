package org.gatefold.app.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.Shops;

/** A few products and concerts: those of the artists the listener plays, or those that fit a search. */
public final class ShelfModel {
    private static final System.Logger LOG = System.getLogger(ShelfModel.class.getName());
    private static final int PRODUCTS = 4;
    private static final int CONCERTS = 4;
    private static final int ARTISTS = 6;

    /** What there is to show; {@code demo} when nothing is charged there. */
    public record Offers(List<Product> products, List<Concert> concerts, boolean demo) {
        public Offers {
            products = List.copyOf(products);
            concerts = List.copyOf(concerts);
        }

        public boolean isEmpty() {
            return products.isEmpty() && concerts.isEmpty();
        }
    }

    /** How a shelf is come by: from the cache or from the shops. */
    @FunctionalInterface
    private interface Source {
        Optional<Shelf> of(ArtistRef artist) throws ShopException;
    }

    private final ReadOnlyObjectWrapper<Load<Offers>> shelf = new ReadOnlyObjectWrapper<>(new Load.Busy<>());

    private ShelfModel() {}

    /** Products of these artists in turn, and their concerts to come: what is known at once, then what the shops say. */
    public static ShelfModel of(List<ArtistRef> artists, Catalogue catalogue, Shops shops, Background background) {
        List<ArtistRef> few = artists.stream().limit(ARTISTS).toList();
        ShelfModel model = new ShelfModel();
        if (!few.isEmpty()) {
            Source cache = artist -> catalogue.known(artist).map(Dated::value);
            Source asked = artist -> Optional.of(catalogue.shelf(artist).value());
            background.refresh(
                    () -> new Load.Ready<>(offers(products(few, cache), List.of(), shops)), model::remembered);
            background.refresh(
                    () -> new Load.Ready<>(offers(products(few, asked), concerts(few, catalogue), shops)),
                    model::answered);
        }
        return model;
    }

    /** Products for the words of a search. */
    public static ShelfModel found(String query, Catalogue catalogue, Shops shops, Background background) {
        ShelfModel model = new ShelfModel();
        background.refresh(
                () -> new Load.Ready<>(offers(catalogue.search(query, PRODUCTS), List.of(), shops)), model::answered);
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

    private static List<Product> products(List<ArtistRef> artists, Source source) {
        List<List<Product>> byArtist = new ArrayList<>();
        for (ArtistRef artist : artists) {
            try {
                source.of(artist).ifPresent(found -> byArtist.add(buyable(found)));
            } catch (ShopException e) {
                LOG.log(System.Logger.Level.INFO, "no shelf for the home page: {0}", e.sentence());
            }
        }
        return inTurn(byArtist);
    }

    private static List<Concert> concerts(List<ArtistRef> artists, Catalogue catalogue) {
        try {
            return catalogue.concerts(artists).value().stream().limit(CONCERTS).toList();
        } catch (ShopException e) {
            LOG.log(System.Logger.Level.INFO, "no concerts for the home page: {0}", e.sentence());
            return List.of();
        }
    }

    private static List<Product> buyable(Shelf shelf) {
        return shelf.products().stream()
                .filter(p -> p.featured().availability().canBeBought())
                .toList();
    }

    /** The first of each artist, then the second of each, until there are enough. */
    private static List<Product> inTurn(List<List<Product>> byArtist) {
        List<Product> picked = new ArrayList<>();
        for (int round = 0; round < PRODUCTS; round++) {
            for (List<Product> products : byArtist) {
                if (round < products.size() && picked.size() < PRODUCTS) {
                    picked.add(products.get(round));
                }
            }
        }
        return picked;
    }

    private static Offers offers(List<Product> products, List<Concert> concerts, Shops shops) {
        List<Shop> demos = shops.all().stream().filter(Shop::demo).toList();
        boolean demo = products.stream().anyMatch(p -> demos.stream().anyMatch(s -> s.id().equals(p.shop())));
        return new Offers(products, concerts, demo);
    }
}
