package org.gatefold.app.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleLongProperty;
import org.gatefold.app.fakes.FakeOrders;
import org.gatefold.app.fakes.FakePurchases;
import org.gatefold.app.fakes.FakeShops;
import org.gatefold.app.fakes.Goods;
import org.gatefold.app.fakes.Steps;
import org.gatefold.app.ui.Load;
import org.gatefold.store.checkout.Consent;
import org.gatefold.store.checkout.DraftId;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PurchaseState;
import org.gatefold.store.order.OrderId;
import org.junit.jupiter.api.Test;

final class OrdersModelTest {
    private final Steps steps = new Steps();
    private final FakePurchases purchases = new FakePurchases();
    private final FakeOrders orders = new FakeOrders();

    private OrdersModel open() {
        OrdersModel model = new OrdersModel(
                new OrdersModel.Services(purchases, orders, new FakeShops()),
                new SimpleLongProperty(),
                steps.background(),
                _ -> {});
        steps.all();
        return model;
    }

    private static Intent intent(String draft) {
        return new Intent(
                new DraftId(draft),
                Goods.SHOP,
                List.of(Goods.line(Goods.RECORD, 1)),
                Goods.ANA,
                Goods.LISBON,
                Optional.empty(),
                List.of(),
                Goods.euro(3850),
                new Consent.AskFirst(),
                new PaymentChoice.InBrowser(Optional.empty()));
    }

    @Test
    void onlyWhatIsNotDoneWaits() {
        purchases.is(intent("open"), new PurchaseState.Sending());
        purchases.is(intent("done"), new PurchaseState.Confirmed(new OrderId("1")));
        purchases.is(intent("off"), new PurchaseState.Cancelled());
        assertTrue(open().viewProperty().get() instanceof Load.Ready<OrdersModel.View>(var view, var _)
                && view.waiting().size() == 1
                && view.waiting().getFirst().intent().draft().value().equals("open"));
    }

    @Test
    void theShopsAreAskedForNewsAtTheStartAndOneAtATime() {
        OrdersModel model = open();
        assertEquals(1, orders.asked());
        model.refresh();
        model.refresh();
        steps.all();
        assertEquals(2, orders.asked());
    }

    @Test
    void aShopThatIsAwayLeavesTheListAndSaysWhy() {
        orders.away();
        purchases.is(intent("open"), new PurchaseState.Sending());
        OrdersModel model = open();
        assertTrue(model.problemProperty().get().isPresent());
        assertFalse(model.refreshingProperty().get());
        assertTrue(model.viewProperty().get() instanceof Load.Ready);
    }
}
