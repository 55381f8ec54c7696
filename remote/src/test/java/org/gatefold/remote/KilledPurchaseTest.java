package org.gatefold.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatefold.remote.CrashingRemote.Point;
import org.gatefold.remote.support.Basket;
import org.gatefold.remote.support.Books;
import org.gatefold.remote.support.Child;
import org.gatefold.remote.support.Contract;
import org.gatefold.remote.support.Reply;
import org.gatefold.remote.support.Shop;
import org.gatefold.remote.support.ShopFolder;
import org.gatefold.remote.support.Wire;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A purchase through {@code kill -9} of the remote at each point where money and order could part. */
@DisabledOnOs(OS.WINDOWS) // there is no kill there
final class KilledPurchaseTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @EnumSource
    void aKilledPurchaseIsOneOrderAndOneCharge(Point point) throws Exception {
        String data = home.resolve("data").toString();
        String csv = ShopFolder.in(Files.createDirectories(home.resolve("csv")))
                .path()
                .toString();
        String[] key = Shop.guest();
        String id;
        try (Child doomed = Child.start(CrashingRemote.class, point.name(), "--data", data, "--import", csv)) {
            Wire wire = new Wire(doomed.base(), new Contract());
            id = wire.post(
                            "/ucp/checkout-sessions",
                            Basket.ready("tide-oxblood").json(),
                            Shop.guest())
                    .at("id");
            assertThrows(UncheckedIOException.class, () -> complete(wire, id, key), "the answer is lost");
            assertTrue(doomed.endsWithin(60));
        }
        boolean charged = point != Point.BEFORE_THE_CHARGE;
        try (Child next = Child.start("--data", data)) {
            Wire wire = new Wire(next.base(), new Contract());
            String status =
                    wire.get("/ucp/checkout-sessions/" + id, Shop.guest()).at("status");
            assertEquals(charged ? "completed" : "ready_for_complete", status);
            assertEquals(charged ? 1 : 0, Books.of(Path.of(data)).charges());
            Reply replayed = complete(wire, id, key);
            assertEquals("completed", replayed.at("status"), replayed.text());
            assertArrayEquals(replayed.bytes(), complete(wire, id, key).bytes());
            assertEquals(
                    replayed.at("order.id"),
                    complete(wire, id, Shop.guest()).at("order.id"),
                    "another key, same order");
        }
        assertEquals(new Books(1, 1, 0, 9), Books.of(Path.of(data)));
    }

    private static Reply complete(Wire wire, String id, String[] key) {
        return wire.post("/ucp/checkout-sessions/" + id + "/complete", Basket.payment("tok_success"), key);
    }
}
