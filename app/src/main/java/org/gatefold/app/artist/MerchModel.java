package org.gatefold.app.artist;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Freshness;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Ticket;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.ProductId;
import org.gatefold.store.catalogue.Shelf;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.Shops;
import org.jspecify.annotations.Nullable;

/**
 * The merch beside an artist: what the cache knows at once, what the shops say as soon as they answer. Asks nobody while the
 * shop is switched off. Knows no music but the plays it is told.
 */
public final class MerchModel implements AutoCloseable {
    private final ArtistRef artist;
    private final Catalogue catalogue;
    private final Shops shops;
    private final AlbumPlays plays;
    private final Background background;
    private final Bag bag = new Bag();
    private final ReadOnlyObjectWrapper<Load<MerchShelf>> merch = new ReadOnlyObjectWrapper<>(new Load.Busy<>());
    private final ReadOnlyObjectWrapper<Optional<Category>> kind = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(true);
    private @Nullable Ticket known;
    private @Nullable Ticket asked;

    public MerchModel(ArtistRef artist, Catalogue catalogue, Shops shops, AlbumPlays plays, Background background) {
        this.artist = artist;
        this.catalogue = catalogue;
        this.shops = shops;
        this.plays = plays;
        this.background = background;
    }

    /** Asks as soon as the listener wants to see shops at all. */
    public MerchModel start(ObservableBooleanValue shopVisible) {
        bag.listen(shopVisible, (_, _, wanted) -> follow(wanted));
        follow(shopVisible.get());
        return this;
    }

    public ReadOnlyObjectProperty<Load<MerchShelf>> merchProperty() {
        return merch.getReadOnlyProperty();
    }

    /** The kind of things shown; all when empty. */
    public ReadOnlyObjectProperty<Optional<Category>> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /** False while shops are switched off. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public void show(Optional<Category> wanted) {
        kind.set(wanted);
    }

    /** Asks the shops again; what is shown stays. */
    public void retry() {
        if (!(merch.get() instanceof Load.Ready)) {
            merch.set(new Load.Busy<>());
        }
        ask();
    }

    @Override
    public void close() {
        bag.close();
        drop();
    }

    private void follow(boolean wanted) {
        open.set(wanted);
        drop();
        if (wanted) {
            known = background.refresh(this::remembered, this::arrived);
            ask();
        }
    }

    private void drop() {
        if (known != null) {
            known.close();
        }
        if (asked != null) {
            asked.close();
        }
    }

    private void ask() {
        if (asked != null) {
            asked.close();
        }
        asked = background.refresh(() -> ready(catalogue.shelf(artist)), this::answered);
    }

    /** What the cache knows never takes the place of an answer. */
    private void arrived(Load<MerchShelf> remembered) {
        if (remembered instanceof Load.Ready && !(merch.get() instanceof Load.Ready)) {
            take(remembered);
        }
    }

    private void answered(Load<MerchShelf> answer) {
        if (answer instanceof Load.Failed && merch.get() instanceof Load.Ready<MerchShelf>(var shown, var fresh)) {
            merch.set(new Load.Ready<>(shown, fresh));
            return;
        }
        take(answer);
    }

    private void take(Load<MerchShelf> now) {
        merch.set(now);
        if (now instanceof Load.Ready<MerchShelf>(var shelf, var _)
                && kind.get().isPresent()
                && !shelf.categories().contains(kind.get().get())) {
            kind.set(Optional.empty());
        }
    }

    private Load<MerchShelf> remembered() throws Exception {
        Optional<Dated<Shelf>> shelf = catalogue.known(artist);
        return shelf.isPresent() ? ready(shelf.get()) : new Load.Busy<>();
    }

    private Load<MerchShelf> ready(Dated<Shelf> dated) throws Exception {
        Shelf shelf = dated.value();
        Map<ProductId, Integer> counts = new HashMap<>();
        Set<ShopId> sellers = new HashSet<>();
        for (Product product : shelf.products()) {
            sellers.add(product.shop());
            if (!product.album().isBlank()) {
                counts.put(product.id(), plays.of(product.album()));
            }
        }
        boolean demo =
                shops.all().stream().filter(s -> sellers.contains(s.id())).anyMatch(Shop::demo);
        return new Load.Ready<>(
                new MerchShelf(shelf, counts, demo),
                dated.isStale() ? Freshness.staleSince(dated.asOf()) : Freshness.NOW);
    }
}
