package org.gatefold.app.cart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gatefold.app.live.CartActions;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Loading;
import org.gatefold.store.cart.Cart;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.cart.Carts;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.shop.Shops;

/** What lies in the carts, one block a shop, read anew at each change. */
public final class CartModel implements AutoCloseable {
    /** One shop's cart; a shop that is forgotten has no name. */
    public record Block(Cart cart, Optional<Shop> shop) {}

    private final CartActions actions;
    private final Loading<List<Block>> blocks;
    private final Bag bag = new Bag();

    public CartModel(
            Carts carts, Shops shops, CartActions actions, ObservableValue<Number> changes, Background background) {
        this.actions = actions;
        blocks = bag.add(Loading.of(background, () -> read(carts, shops)));
        bag.listen(changes, (_, _, _) -> blocks.start());
        blocks.start();
    }

    public ReadOnlyObjectProperty<Load<List<Block>>> blocksProperty() {
        return blocks.state();
    }

    public void retry() {
        blocks.start();
    }

    public void quantity(ShopId shop, CartLine line, int quantity) {
        actions.quantity(shop, line.variant(), quantity);
    }

    public void remove(ShopId shop, CartLine line) {
        actions.remove(shop, line);
    }

    @Override
    public void close() {
        bag.close();
    }

    private static List<Block> read(Carts carts, Shops shops) {
        List<Block> read = new ArrayList<>();
        for (Cart cart : carts.all()) {
            if (!cart.isEmpty()) {
                read.add(new Block(cart, shops.byId(cart.shop())));
            }
        }
        return List.copyOf(read);
    }
}
