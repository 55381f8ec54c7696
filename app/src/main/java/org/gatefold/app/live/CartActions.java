package org.gatefold.app.live;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.app.part.Chosen;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Toasts;
import org.gatefold.store.cart.Cart;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.cart.Carts;
import org.gatefold.store.catalogue.Availability;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Product;
import org.gatefold.store.catalogue.Variant;
import org.gatefold.store.catalogue.VariantId;
import org.gatefold.store.shop.ShopId;

/** Puts things into carts and takes them out again, anywhere in the program, and offers to undo it. On the JavaFX thread. */
public final class CartActions {
    private final Carts carts;
    private final Navigator navigator;
    private final Background background;
    private final Toasts toasts;
    private final Texts texts;

    public CartActions(Carts carts, Navigator navigator, Background background, Toasts toasts, Texts texts) {
        this.carts = carts;
        this.navigator = navigator;
        this.background = background;
        this.toasts = toasts;
        this.texts = texts;
    }

    public void open(Product product) {
        navigator.go(new Route.ProductPage(product.shop(), product.id()));
    }

    /** Straight to the checkout, past the cart. */
    public void buyNow(Chosen chosen) {
        navigator.go(new Route.CheckoutPage(chosen.product().shop(), Optional.of(chosen.line())));
    }

    public void add(Chosen chosen) {
        ShopId shop = chosen.product().shop();
        VariantId variant = chosen.variant().id();
        Currency currency = chosen.variant().price().currency();
        int[] before = new int[1];
        boolean[] fits = {true};
        background.run(
                () -> {
                    Cart cart = carts.of(shop);
                    fits[0] = cart.lines().stream()
                            .allMatch(l -> l.price().currency().equals(currency));
                    before[0] = held(cart, variant);
                    if (fits[0]) {
                        carts.add(chosen.product(), chosen.variant(), chosen.quantity());
                    }
                },
                () -> {
                    if (fits[0]) {
                        toasts.offer(
                                texts.format("cart.added", chosen.product().title()),
                                texts.get("shop.undo"),
                                () -> quantity(shop, variant, before[0]));
                    } else {
                        toasts.tell(texts.format("cart.other-currency", currency.getDisplayName(texts.locale())));
                    }
                },
                this::failed);
    }

    public void quantity(ShopId shop, VariantId variant, int quantity) {
        background.run(() -> carts.quantity(shop, variant, quantity), () -> {}, this::failed);
    }

    public void remove(ShopId shop, CartLine line) {
        background.run(
                () -> carts.quantity(shop, line.variant(), 0),
                () -> toasts.offer(
                        texts.format("cart.removed", line.title()), texts.get("shop.undo"), () -> putBack(shop, line)),
                this::failed);
    }

    /**
     * Puts a line into the cart and then does what else belongs to it, such as taking the thing off a list; the undo takes
     * back both.
     */
    public void moveIn(ShopId shop, CartLine line, Runnable then, Runnable back) {
        int[] before = new int[1];
        boolean[] fits = {true};
        background.run(
                () -> {
                    Cart cart = carts.of(shop);
                    fits[0] = cart.lines().stream()
                            .allMatch(l ->
                                    l.price().currency().equals(line.price().currency()));
                    before[0] = held(cart, line.variant());
                    if (fits[0]) {
                        put(shop, line);
                        then.run();
                    }
                },
                () -> {
                    if (fits[0]) {
                        toasts.offer(
                                texts.format("cart.added", line.title()),
                                texts.get("shop.undo"),
                                () -> background.run(
                                        () -> {
                                            carts.quantity(shop, line.variant(), before[0]);
                                            back.run();
                                        },
                                        () -> {},
                                        this::failed));
                    } else {
                        toasts.tell(texts.format(
                                "cart.other-currency", line.price().currency().getDisplayName(texts.locale())));
                    }
                },
                this::failed);
    }

    /** One of a variant, as a cart holds it. */
    public static CartLine one(Product product, Variant variant) {
        return new Chosen(product, variant, 1).line();
    }

    private void putBack(ShopId shop, CartLine line) {
        background.run(() -> put(shop, line), () -> {}, this::failed);
    }

    /** A cart takes a product and a variant: as much of both as a line has. Blocks. */
    private void put(ShopId shop, CartLine line) {
        Variant variant = new Variant(
                line.variant(),
                line.variantTitle(),
                line.price(),
                Optional.empty(),
                Availability.inStock(),
                line.picture(),
                Optional.empty());
        Product product = new Product(
                line.product(),
                shop,
                line.title(),
                "",
                Category.OTHER,
                line.artist(),
                "",
                line.picture(),
                "",
                List.of(variant),
                Optional.empty(),
                OptionalInt.empty());
        carts.add(product, variant, line.quantity());
    }

    private void failed(Exception cause) {
        toasts.tell(new Errors(texts).sentence(cause));
    }

    private static int held(Cart cart, VariantId variant) {
        return cart.lines().stream()
                .filter(l -> l.variant().equals(variant))
                .mapToInt(CartLine::quantity)
                .findFirst()
                .orElse(0);
    }
}
