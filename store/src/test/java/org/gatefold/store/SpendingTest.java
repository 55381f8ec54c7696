package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.gatefold.store.catalogue.Price;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.order.Order;
import org.gatefold.store.order.OrderId;
import org.gatefold.store.order.TotalLine;
import org.gatefold.store.shop.ShopId;
import org.gatefold.store.spending.Spent;
import org.gatefold.store.sql.OrderTable;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the listener's orders came to. */
final class SpendingTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");

    @TempDir
    Path folder;

    private World world;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void withoutAnOrderNothingWasSpent() {
        assertEquals(new Spent(0, List.of(), List.of()), all());
    }

    @Test
    void aConfirmedPurchaseCountsForItsArtistAndWithWhatTheShopBilled() throws Exception {
        Buying buying = new Buying(world).of("tee-m", 2);
        Confirmed confirmed = world.await(world.store().purchases().place(buying.agreed()), Confirmed.class);
        world.awaitReceipt(world.shop().id(), confirmed.order());
        Order order = world.store().orders().all(1).getFirst();
        Spent spent = all();
        assertEquals(1, spent.orders());
        assertEquals(List.of(order.total().orElseThrow()), spent.paid());
        Spent.OnArtist artist = spent.artists().getFirst();
        assertEquals(World.ARTIST, artist.name());
        assertEquals(2, artist.things());
        assertEquals(List.of(order.lines().getFirst().price().times(2)), artist.goods(), "without delivery");
    }

    @Test
    void currenciesStayApartAndWhatWasCalledOffDoesNotCount() {
        keep("1", "2026-11-01T10:00:00Z", "fulfilled", new Price(2400, EUR));
        keep("2", "2026-11-02T10:00:00Z", "processing", new Price(1000, EUR));
        keep("3", "2026-11-03T10:00:00Z", "processing", new Price(5000, JPY));
        keep("4", "2026-11-04T10:00:00Z", "removed", new Price(9900, EUR));
        assertEquals(new Spent(3, List.of(new Price(5000, JPY), new Price(3400, EUR)), List.of()), all());
    }

    @Test
    void onlyOrdersOfTheTimeAskedForCount() {
        keep("1", "2026-10-31T23:59:59Z", "fulfilled", new Price(2400, EUR));
        keep("2", "2026-11-01T00:00:00Z", "fulfilled", new Price(100, EUR));
        keep("3", "2026-12-01T00:00:00Z", "fulfilled", new Price(7000, EUR));
        Spent november = world.store()
                .spending()
                .between(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
        assertEquals(new Spent(1, List.of(new Price(100, EUR)), List.of()), november);
    }

    private Spent all() {
        return world.store().spending().between(Instant.EPOCH, Instant.parse("2199-01-01T00:00:00Z"));
    }

    private void keep(String id, String placed, String status, Price total) {
        new OrderTable(world.userData().database(), world.clock())
                .keep(new Order(
                        new OrderId(id),
                        new ShopId("elsewhere"),
                        id,
                        Instant.parse(placed),
                        status,
                        List.of(),
                        List.of(
                                new TotalLine(TotalLine.SUBTOTAL, "", new Price(1, total.currency())),
                                new TotalLine(TotalLine.TOTAL, "", total)),
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }
}
