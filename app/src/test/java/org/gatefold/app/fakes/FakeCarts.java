package org.gatefold.app.fakes;

import java.util.ArrayList;
import java.util.List;
import org.gatefold.app.part.Chosen;
import org.gatefold.store.cart.Cart;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.cart.Carts;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;

/** One cart, in memory. */
public final class FakeCarts implements Carts {
    private final List<CartLine> lines = new ArrayList<>();
    private final Listeners<Boolean> listeners = new Listeners<>();

    public List<CartLine> lines() {
        return lines;
    }

    @Override
    public List<Cart> all() {
        return lines.isEmpty() ? List.of() : List.of(of(Goods.SHOP));
    }

    @Override
    public Cart of(ShopId shop) {
        return new Cart(shop, lines);
    }

    @Override
    public void add(Product product, Variant variant, int quantity) {
        int held = lines.stream()
                .filter(l -> l.variant().equals(variant.id()))
                .mapToInt(CartLine::quantity)
                .sum();
        lines.removeIf(l -> l.variant().equals(variant.id()));
        lines.add(new Chosen(product, variant, held + quantity).line());
        listeners.tell(true);
    }

    @Override
    public void quantity(ShopId shop, VariantId variant, int quantity) {
        lines.replaceAll(l -> l.variant().equals(variant) && quantity > 0 ? l.withQuantity(quantity) : l);
        lines.removeIf(l -> l.variant().equals(variant) && quantity <= 0);
        listeners.tell(true);
    }

    @Override
    public void clear(ShopId shop) {
        lines.clear();
        listeners.tell(true);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(_ -> listener.run());
    }
}
