package org.gatefold.app.wishlist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.live.CartActions;
import org.gatefold.app.live.WishShelf;
import org.gatefold.app.part.Wishes;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.catalogue.Dated;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.Shops;
import org.gatefold.store.wish.Wished;
import org.gatefold.store.wish.Wishlist;

/**
 * The wishlist as it is kept, at once, and what each shop says of its things as soon as it answers. A shop is asked one
 * thing after another, and no more once it cannot be reached.
 */
public final class WishlistModel implements AutoCloseable {
    /** A thing on the list, who sells it, and how it stands there now. */
    public record Item(Wished wished, Optional<Shop> shop, Now now) {
        /** True only if it was seen sold out before, and can be sent now. */
        public boolean isBackInStock() {
            return wished.seenOut().isPresent()
                    && now instanceof Now.Known(var _, var variant)
                    && variant.availability().state() == Availability.State.IN_STOCK;
        }

        /** Whether it can be moved to the cart; of a shop that is away it is not known, so the checkout will say. */
        public boolean canBeMoved() {
            return switch (now) {
                case Now.Known(var _, var variant) -> variant.availability().canBeBought();
                case Now.Gone() -> false;
                case Now.Unasked() -> shop.isPresent();
                case Now.Away() -> shop.isPresent();
            };
        }
    }

    /** What of the store the page needs; {@code asks} says whether shops may be asked at all. */
    public record Services(Wishlist wishlist, Catalogue catalogue, Shops shops, boolean asks) {}

    private record Listed(List<Wished> wished, Map<ShopId, Shop> shops) {}

    private final Bag bag = new Bag();
    private final Services services;
    private final WishShelf shelf;
    private final CartActions cart;
    private final Background background;
    private final Loading<Listed> listed;
    private final Map<Wishes.Key, Now> answers = new HashMap<>();
    private final ReadOnlyObjectWrapper<Load<List<Item>>> items = new ReadOnlyObjectWrapper<>(new Load.Busy<>());

    public WishlistModel(Services services, WishShelf shelf, CartActions cart, Background background) {
        this.services = services;
        this.shelf = shelf;
        this.cart = cart;
        this.background = background;
        listed = bag.add(Loading.of(background, this::read));
        listed.state().addListener((_, _, now) -> arrived(now));
        bag.listen(shelf.changesProperty(), (_, _, _) -> listed.start());
        listed.start();
    }

    public ReadOnlyObjectProperty<Load<List<Item>>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** Reads the list again, and asks those shops again that were away. */
    public void retry() {
        answers.values().removeIf(now -> now instanceof Now.Away || now instanceof Now.Unasked);
        listed.start();
    }

    public void remove(Item item) {
        shelf.remove(item.wished());
    }

    /** Into the cart at the price that is shown, and off the list; both are taken back together. */
    public void moveToCart(Item item) {
        cart.moveIn(
                item.wished().shop(),
                item.now() instanceof Now.Known(var product, var variant)
                        ? CartActions.one(product, variant)
                        : item.wished().line(),
                () -> services.wishlist()
                        .remove(item.wished().shop(), item.wished().line().product()),
                () -> services.wishlist().putBack(item.wished()));
    }

    @Override
    public void close() {
        bag.close();
    }

    private Listed read() {
        return new Listed(
                services.wishlist().all(),
                services.shops().all().stream().collect(Collectors.toMap(Shop::id, shop -> shop)));
    }

    private void arrived(Load<Listed> now) {
        if (now instanceof Load.Ready<Listed>(var list, var _)) {
            Map<ShopId, List<Wished>> open = list.wished().stream()
                    .filter(wished -> !answers.containsKey(WishShelf.key(wished)))
                    .collect(Collectors.groupingBy(Wished::shop));
            open.forEach((shop, wished) -> ask(shop, wished, list.shops().containsKey(shop)));
        }
        show();
    }

    private void ask(ShopId shop, List<Wished> wished, boolean known) {
        wished.forEach(each -> answers.put(WishShelf.key(each), known ? new Now.Unasked() : new Now.Gone()));
        if (known && services.asks()) {
            bag.add(background.refresh(() -> new Load.Ready<>(answersOf(wished)), answer -> {
                if (answer instanceof Load.Ready<Map<Wishes.Key, Now>>(var found, var _)) {
                    answers.putAll(found);
                    show();
                }
            }));
        }
    }

    /** On a worker. */
    private Map<Wishes.Key, Now> answersOf(List<Wished> wished) {
        Map<Wishes.Key, Now> found = new HashMap<>();
        boolean away = false;
        for (Wished each : wished) {
            Now now = away ? new Now.Away() : now(each);
            away = now instanceof Now.Away;
            found.put(WishShelf.key(each), now);
        }
        return found;
    }

    private Now now(Wished wished) {
        try {
            Dated<Product> answer =
                    services.catalogue().product(wished.shop(), wished.line().product());
            if (answer.isStale()) {
                return new Now.Away();
            }
            Optional<Now> known = answer.value()
                    .variant(wished.line().variant())
                    .map(variant -> new Now.Known(answer.value(), variant));
            if (known.isPresent()
                    && known.get() instanceof Now.Known(var _, var variant)
                    && !variant.availability().canBeBought()) {
                services.wishlist().seenOut(wished.shop(), wished.line().product());
            }
            return known.orElseGet(Now.Gone::new);
        } catch (ShopException e) {
            return e.kind() == ShopException.Kind.NOT_FOUND ? new Now.Gone() : new Now.Away();
        }
    }

    private void show() {
        items.set(
                switch (listed.state().get()) {
                    case Load.Busy<Listed> _ -> new Load.Busy<>();
                    case Load.Failed<Listed>(var cause) -> new Load.Failed<>(cause);
                    case Load.Ready<Listed>(var list, var freshness) ->
                        new Load.Ready<>(
                                list.wished().stream()
                                        .map(wished -> item(wished, list.shops()))
                                        .toList(),
                                freshness);
                });
    }

    private Item item(Wished wished, Map<ShopId, Shop> shops) {
        return new Item(
                wished,
                Optional.ofNullable(shops.get(wished.shop())),
                answers.getOrDefault(WishShelf.key(wished), new Now.Unasked()));
    }
}
