package org.gatefold.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.gatefold.app.fakes.FakeCarts;
import org.gatefold.app.fakes.FakeToasts;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Background;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.catalogue.Category;
import org.gatefold.store.catalogue.Product;
import org.junit.jupiter.api.Test;

final class CartActionsTest {
    private final FakeCarts carts = new FakeCarts();
    private final FakeToasts toasts = new FakeToasts();
    private final List<Route> went = new ArrayList<>();
    private final CartActions actions =
            new CartActions(carts, went::add, new Background(Runnable::run, Runnable::run), toasts, Goods.texts());

    @Test
    void addingTwiceAndUndoingLeavesOne() {
        actions.add(Goods.one(Goods.RECORD));
        actions.add(Goods.one(Goods.RECORD));
        assertEquals(List.of(Goods.line(Goods.RECORD, 2)), carts.lines());
        toasts.take();
        assertEquals(List.of(Goods.line(Goods.RECORD, 1)), carts.lines());
    }

    @Test
    void undoingTheFirstLeavesNone() {
        actions.add(Goods.one(Goods.RECORD));
        toasts.take();
        assertEquals(List.of(), carts.lines());
    }

    @Test
    void whatWasTakenOutComesBackJustAsItWas() {
        CartLine line = Goods.line(Goods.RECORD, 3);
        carts.add(Goods.RECORD, Goods.RECORD.featured(), 3);
        actions.remove(Goods.SHOP, line);
        assertEquals(List.of(), carts.lines());
        toasts.take();
        assertEquals(List.of(line), carts.lines());
    }

    @Test
    void anotherCurrencyIsRefusedWithASentenceAndNothingIsLost() {
        Product tape =
                Goods.product("tape", "Ritual Machines tape", Category.CASSETTE, Currency.getInstance("GBP"), 900);
        actions.add(Goods.one(Goods.RECORD));
        actions.add(Goods.one(tape));
        assertEquals(List.of(Goods.line(Goods.RECORD, 1)), carts.lines());
        assertTrue(
                toasts.said().getLast().contains("British Pound"), toasts.said().getLast());
    }

    @Test
    void buyingNowGoesPastTheCart() {
        actions.buyNow(Goods.one(Goods.RECORD));
        assertEquals(List.of(new Route.CheckoutPage(Goods.SHOP, Optional.of(Goods.line(Goods.RECORD, 1)))), went);
        assertEquals(List.of(), carts.lines());
    }
}
