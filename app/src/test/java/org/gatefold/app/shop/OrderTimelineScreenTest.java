package org.gatefold.app.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.gatefold.app.looks.Fx;
import org.gatefold.app.looks.ShopStage;
import org.gatefold.app.route.Route;
import org.gatefold.store.order.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What became of an order, as the real remote tells it. */
@Timeout(180)
final class OrderTimelineScreenTest {
    @TempDir
    private Path folder;

    private ShopStage stage;

    @BeforeEach
    void buyATote() throws Exception {
        stage = new ShopStage(folder);
        stage.knowTheListener();
        stage.putTotes(2);
        stage.go(stage.checkout());
        stage.hands().click("Test payment tok_success");
        stage.hands().click("Place order");
        stage.hands().waitFor(ShopStage.THANKS);
        Fx.until("the order is kept", () -> !orders().isEmpty());
    }

    @AfterEach
    void closeTheShop() throws Exception {
        stage.close();
    }

    @Test
    void aNewOrderSaysWhenItWasPlacedAndWhatTheShopExpectsAndNoMore() throws Exception {
        details();
        stage.hands().waitFor("What happened");
        stage.hands().waitFor("Placed");
        stage.hands().waitFor("Still to come");
        assertTrue(Fx.call(() -> stage.hands().find(Fx.text("Sent")).isEmpty()), "nobody said that it was sent");
        assertTrue(Fx.call(() -> stage.hands().find(Fx.text("Delivered")).isEmpty()), "nor that it came");
        stage.look("timeline-new");
    }

    @Test
    void aParcelIsFollowedFromPackingToTheDoor() throws Exception {
        String id = orders().getFirst().label();
        stage.world()
                .parcels(
                        id + ",processing,2026-11-22T09:00:00Z,,,",
                        id + ",shipped,2026-11-22T14:00:00Z,CTT,RR1,https://ctt.example/RR1",
                        id + ",delivered,2026-11-24T10:30:00Z,CTT,RR1,https://ctt.example/RR1");
        stage.world().store().orders().refresh();
        details();
        stage.hands().waitFor("Being packed");
        stage.hands().waitFor("Sent");
        stage.hands().waitFor("CTT · RR1");
        stage.hands().waitFor("Delivered");
        assertTrue(Fx.call(() -> stage.hands().find(Fx.text("Still to come")).isEmpty()), "all of it is here");
        stage.look("timeline");
        stage.hands().click("Follow the parcel");
        assertEquals(
                List.of(URI.create("https://ctt.example/RR1")),
                Fx.call(() -> List.copyOf(stage.frame().opened())));
    }

    private List<Order> orders() {
        return stage.world().store().orders().all(10);
    }

    private void details() throws Exception {
        stage.go(new Route.OrdersPage());
        stage.hands().click("Details");
    }
}
