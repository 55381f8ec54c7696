package org.gatefold.store.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatefold.store.cart.Cart;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.cart.Carts;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.shop.ShopId;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;

/** The carts in user.db. */
public final class SqlCarts implements Carts {
    private static final int MOST_LINES = 100;
    private final Database user;
    private final StoreJson json = new StoreJson();
    private final Listeners<Boolean> listeners = new Listeners<>();

    public SqlCarts(Database user) {
        this.user = user;
    }

    private record Kept(ShopId shop, CartLine line) {}

    @Override
    public List<Cart> all() {
        List<Kept> rows = user.read(tx -> tx.list(
                "select shop, line, quantity from cart_line order by shop, seq limit 10000",
                row -> new Kept(
                        new ShopId(row.text(1)),
                        json.read(row.text(2), CartLine.class).withQuantity(row.integer(3)))));
        Map<ShopId, List<CartLine>> byShop = new LinkedHashMap<>();
        rows.forEach(kept ->
                byShop.computeIfAbsent(kept.shop(), s -> new ArrayList<>()).add(kept.line()));
        return byShop.entrySet().stream()
                .map(e -> new Cart(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public Cart of(ShopId shop) {
        return new Cart(
                shop,
                user.read(tx -> tx.list(
                        "select line, quantity from cart_line where shop=? order by seq",
                        row -> json.read(row.text(1), CartLine.class).withQuantity(row.integer(2)),
                        shop.value())));
    }

    @Override
    public void add(Product product, Variant variant, int quantity) {
        CartLine line = new CartLine(
                product.id(),
                variant.id(),
                product.artist(),
                product.title(),
                variant.title(),
                variant.price(),
                quantity,
                variant.picture().or(product::picture));
        String shop = product.shop().value();
        String currency = variant.price().currency().getCurrencyCode();
        user.write(tx -> {
            if (tx.count("select count(*) from cart_line where shop=? and currency<>?", shop, currency) > 0) {
                throw new IllegalArgumentException("the cart holds another currency than " + currency);
            }
            if (tx.count("select count(*) from cart_line where shop=?", shop) >= MOST_LINES) {
                throw new IllegalArgumentException("a cart holds at most " + MOST_LINES + " lines");
            }
            long seq = tx.count("select coalesce(max(seq), 0) + 1 from cart_line where shop=?", shop);
            return tx.update(
                    "insert into cart_line(shop, variant, seq, currency, line, quantity) values(?,?,?,?,?,?)"
                            + " on conflict(shop, variant) do update set line=excluded.line, quantity=min(?, quantity + excluded.quantity)",
                    shop,
                    variant.id().value(),
                    seq,
                    currency,
                    json.write(line, CartLine.class),
                    quantity,
                    CartLine.MOST);
        });
        listeners.tell(true);
    }

    @Override
    public void quantity(ShopId shop, VariantId variant, int quantity) {
        user.write(tx -> quantity <= 0
                ? tx.update("delete from cart_line where shop=? and variant=?", shop.value(), variant.value())
                : tx.update(
                        "update cart_line set quantity=? where shop=? and variant=?",
                        Math.min(quantity, CartLine.MOST),
                        shop.value(),
                        variant.value()));
        listeners.tell(true);
    }

    @Override
    public void clear(ShopId shop) {
        user.write(tx -> tx.update("delete from cart_line where shop=?", shop.value()));
        listeners.tell(true);
    }

    /** Tells that a purchase took something out of a cart. */
    public void taken() {
        listeners.tell(true);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(changed -> listener.run());
    }
}
