package org.gatefold.app.shop;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.live.CartActions;
import org.gatefold.app.part.Chosen;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.Shops;

/** One product as its shop has it now, the variant looked at and how many of it. */
public final class ProductModel implements AutoCloseable {
    /** The product and who sells it; {@code staleSince} is set while the shop cannot be asked. */
    public record Offer(Product product, Optional<Shop> shop, Optional<Instant> staleSince) {}

    private final Loading<Offer> offer;
    private final CartActions actions;
    private final ReadOnlyObjectWrapper<Optional<Variant>> variant = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper quantity = new ReadOnlyIntegerWrapper(1);

    public ProductModel(
            Route.ProductPage page, Catalogue catalogue, Shops shops, CartActions actions, Background background) {
        this.actions = actions;
        offer = Loading.of(background, () -> {
            Dated<Product> known = catalogue.product(page.shop(), page.product());
            return new Offer(
                    known.value(), shops.byId(page.shop()), known.staleBecause().map(_ -> known.asOf()));
        });
        offer.state().addListener((_, _, now) -> arrived(now));
        offer.start();
    }

    public ReadOnlyObjectProperty<Load<Offer>> offerProperty() {
        return offer.state();
    }

    public ReadOnlyObjectProperty<Optional<Variant>> variantProperty() {
        return variant.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty quantityProperty() {
        return quantity.getReadOnlyProperty();
    }

    public void retry() {
        offer.start();
    }

    public void choose(Variant wanted) {
        variant.set(Optional.of(wanted));
    }

    public void quantity(int wanted) {
        quantity.set(wanted);
    }

    public void buyNow() {
        chosen().ifPresent(actions::buyNow);
    }

    public void add() {
        chosen().ifPresent(actions::add);
    }

    @Override
    public void close() {
        offer.close();
    }

    private Optional<Chosen> chosen() {
        if (offer.state().get() instanceof Load.Ready<Offer>(var shown, var _)) {
            return variant.get()
                    .filter(v -> v.availability().canBeBought())
                    .map(v -> new Chosen(shown.product(), v, quantity.get()));
        }
        return Optional.empty();
    }

    private void arrived(Load<Offer> now) {
        if (now instanceof Load.Ready<Offer>(var shown, var _)) {
            Product product = shown.product();
            variant.set(Optional.of(
                    variant.get().flatMap(v -> product.variant(v.id())).orElseGet(product::featured)));
        }
    }
}
