package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.checkout.PurchaseState.Kept;
import org.gatefold.store.checkout.PurchaseState.NeedsDecision;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.OddShop;
import org.gatefold.store.support.World;
import org.gatefold.sync.UserData.Opened;
import org.gatefold.sync.sql.StorageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Purchases in data that was put back from a copy, or that cannot be written: nothing is bought behind the listener's back. */
final class PutBackTest {
    private static final Opened FROM_A_COPY =
            new Opened.Restored(Path.of("user-damaged-1.db"), LocalDate.of(2026, 11, 21));
    private static final Opened READ_ONLY = new Opened.OnlyForNow(StorageException.Reason.READ_ONLY, true);

    @TempDir
    Path folder;

    private World world;
    private Intent intent;
    private PurchaseId waiting;

    @BeforeEach
    void aPurchaseWaitsForTheShop() throws Exception {
        world = new World(folder);
        intent = new Buying(world).of("tee-m", 1).agreed();
        world.remoteGoesAway();
        waiting = world.store().purchases().place(intent);
        world.await(
                waiting, state -> state instanceof Kept kept && kept.nextTry().isPresent());
        world.closeStore();
        world.remoteComesBack();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatACopySaysWasNotSentAsksBeforeItGoes() throws Exception {
        world.openStore(FROM_A_COPY);
        NeedsDecision asks = world.await(waiting, NeedsDecision.class);
        Question.ShopSays says = assertInstanceOf(Question.ShopSays.class, asks.question());
        assertTrue(says.message().contains("2026-11-21"), says.message());
        assertEquals(0, world.ordersAtTheRemote());
        assertTrue(world.store().purchases().decide(waiting, new Decision.Retry()));
        world.await(waiting, Confirmed.class);
        assertEquals(1, world.chargesAtTheRemote());
    }

    @Test
    void nothingIsBoughtWhileNothingCanBeKept() throws Exception {
        world.openStore(READ_ONLY);
        world.store().purchases().wake();
        assertFalse(world.store().purchases().decide(waiting, new Decision.Accept()));
        Intent another = new Buying(world).of("tee-m", 1).agreed();
        assertThrows(StorageException.class, () -> world.store().purchases().place(another));
        world.closeStore();
        assertEquals(0, world.ordersAtTheRemote());
        world.openStore();
        world.await(waiting, Confirmed.class);
        assertEquals(1, world.chargesAtTheRemote());
    }

    @Test
    void whoIsWokenAtEveryLookStillSaysThatTheOutcomeIsUnknown() throws Exception {
        world.openStore();
        try (OddShop odd = new OddShop()) {
            odd.on(OddShop.CREATE, OddShop.json(201, OddShop.checkout("ready_for_complete", "")));
            odd.on(OddShop.COMPLETE, OddShop.json(409, "{\"detail\":\"Conflict\"}"));
            odd.on(OddShop.READ, exchange -> {
                world.store().purchases().wake();
                OddShop.json(200, OddShop.checkout("ready_for_complete", "")).answer(exchange);
            });
            PurchaseId id = world.store().purchases().place(Buying.aTape(world, odd, "tok_success"));
            NeedsDecision asks = world.await(id, NeedsDecision.class);
            assertInstanceOf(Question.OutcomeUnknown.class, asks.question());
        }
    }
}
