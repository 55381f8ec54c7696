package org.gatefold.app.orders;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.store.checkout.Purchase;
import org.gatefold.store.checkout.Purchases;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.Orders;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.Shops;

/** Purchases that are not done and the orders that are; asks the shops for news once at the start and when told to. */
public final class OrdersModel implements AutoCloseable {
    private static final int SHOWN = 200;

    /** What of the store the page uses. */
    public record Services(Purchases purchases, Orders orders, Shops shops) {}

    /** What there is to show. */
    public record View(List<Purchase> waiting, List<Order> orders, Map<ShopId, Shop> shops) {
        public View {
            waiting = List.copyOf(waiting);
            orders = List.copyOf(orders);
            shops = Map.copyOf(shops);
        }

        public Optional<String> shopName(ShopId id) {
            return Optional.ofNullable(shops.get(id)).map(Shop::name);
        }
    }

    private final Services services;
    private final Background background;
    private final Consumer<URI> browse;
    private final Bag bag = new Bag();
    private final Loading<View> view;
    private final ReadOnlyBooleanWrapper refreshing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Exception>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public OrdersModel(
            Services services, ObservableValue<Number> changes, Background background, Consumer<URI> browse) {
        this.services = services;
        this.background = background;
        this.browse = browse;
        view = bag.add(Loading.of(background, () -> read(services)));
        bag.listen(changes, (_, _, _) -> view.start());
        view.start();
        refresh();
    }

    public ReadOnlyObjectProperty<Load<View>> viewProperty() {
        return view.state();
    }

    public ReadOnlyBooleanProperty refreshingProperty() {
        return refreshing.getReadOnlyProperty();
    }

    /** Why the last look at the shops failed. */
    public ReadOnlyObjectProperty<Optional<Exception>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Asks the shops what changed; what is shown stays. */
    public void refresh() {
        if (refreshing.get()) {
            return;
        }
        refreshing.set(true);
        background.run(
                services.orders()::refresh, () -> refreshed(Optional.empty()), cause -> refreshed(Optional.of(cause)));
    }

    public void retry() {
        view.start();
    }

    /** Opens a page of the shop in the system browser. */
    public void open(URI page) {
        browse.accept(page);
    }

    @Override
    public void close() {
        bag.close();
    }

    private void refreshed(Optional<Exception> cause) {
        refreshing.set(false);
        problem.set(cause);
        view.start();
    }

    private static View read(Services services) {
        Map<ShopId, Shop> shops = new HashMap<>();
        services.shops().all().forEach(shop -> shops.put(shop.id(), shop));
        return new View(
                services.purchases().all(SHOWN).stream()
                        .filter(Purchase::isOpen)
                        .toList(),
                services.orders().all(SHOWN),
                shops);
    }
}
