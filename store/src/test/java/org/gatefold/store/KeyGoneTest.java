package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState.Cancelled;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.checkout.PurchaseState.Kept;
import org.gatefold.store.checkout.PurchaseState.NeedsDecision;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.Wire.Fate;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key to how purchases are paid is gone, as after a keychain was lost: it asks, loses nothing and charges once. */
final class KeyGoneTest {
    @TempDir
    Path folder;

    private World world;
    private Intent intent;

    @BeforeEach
    void open() throws Exception {
        world = new World(folder);
        intent = new Buying(world).of("tee-m", 1).agreed();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aPurchaseThatWasNotSentAsksHowToPayAndGoesOnAsToldThen() throws Exception {
        PurchaseId id = waitingForTheShop();
        world.closeStore();
        world.remoteComesBack();
        loseTheKey();
        world.openStore();
        assertEquals(new Question.PaymentUnreadable(Optional.empty()), question(id));
        assertEquals(0, world.chargesAtTheRemote());
        assertTrue(world.store().purchases().decide(id, new Decision.Retry()), "the key may have come back");
        assertEquals(new Question.PaymentUnreadable(Optional.empty()), question(id));
        assertFalse(world.store().purchases().decide(id, new Decision.Accept()), "there is nothing to accept");
        assertTrue(world.store().purchases().decide(id, new Decision.ChangePayment(intent.payment())));
        world.await(id, Confirmed.class);
        assertOneOrder();
    }

    @Test
    void aPaymentWhoseAnswerWasLostIsFoundAtTheShopWithoutTheKey() throws Exception {
        PurchaseId id = paidWith(new Answered());
        loseTheKey();
        world.openStore();
        world.await(id, Confirmed.class);
        assertOneOrder();
    }

    @Test
    void aPaymentThatNeverArrivedAsksAndIsPaidAnewOnTheSameCheckout() throws Exception {
        PurchaseId id = paidWith(new NeverSent());
        loseTheKey();
        world.openStore();
        Question.PaymentUnreadable asked = assertInstanceOf(Question.PaymentUnreadable.class, question(id));
        assertTrue(asked.sentAt().isPresent(), "it says that something was sent, and when");
        assertEquals(0, world.chargesAtTheRemote());
        assertTrue(world.store().purchases().decide(id, new Decision.ChangePayment(intent.payment())));
        world.await(id, Confirmed.class);
        assertOneOrder();
        assertEquals(1, world.count("select count(*) from checkout where state='completed'"));
        assertEquals(2, world.count("select count(*) from checkout"), "that of the quote and one of the purchase");
    }

    @Test
    void aPaymentThatArrivedWhileTheQuestionStoodIsFoundWhateverIsAnswered() throws Exception {
        for (Decision decision :
                List.of(new Decision.Retry(), new Decision.Cancel(), new Decision.ChangePayment(intent.payment()))) {
            world.close();
            deleteAll();
            open();
            CountDownLatch lateOnes = new CountDownLatch(1);
            PurchaseId id = paidWith(new Late(lateOnes));
            loseTheKey();
            world.openStore();
            assertInstanceOf(Question.PaymentUnreadable.class, question(id));
            lateOnes.countDown();
            awaitCharge();
            assertTrue(world.store().purchases().decide(id, decision));
            world.await(id, Confirmed.class);
            assertOneOrder();
        }
    }

    @Test
    void itCanBeGivenUp() throws Exception {
        PurchaseId id = paidWith(new NeverSent());
        loseTheKey();
        world.openStore();
        assertInstanceOf(Question.PaymentUnreadable.class, question(id));
        assertTrue(world.store().purchases().decide(id, new Decision.Cancel()));
        world.await(id, Cancelled.class);
        assertEquals(0, world.ordersAtTheRemote());
    }

    @Test
    void aKeyThatComesBackSendsTheSameBytesWithTheSameKeyOfTheShop() throws Exception {
        PurchaseId id = paidWith(new NeverSent());
        Path away = folder.resolve("away.bin");
        Files.move(secrets(), away);
        world.openStore();
        assertInstanceOf(Question.PaymentUnreadable.class, question(id));
        world.closeStore();
        Files.move(away, secrets(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        world.openStore();
        assertTrue(world.store().purchases().decide(id, new Decision.Retry()));
        world.await(id, Confirmed.class);
        assertOneOrder();
        assertEquals(
                1,
                world.count("select count(distinct idempotency_id) from test_charge"),
                "and the shop saw one payment");
    }

    private Question question(PurchaseId id) throws InterruptedException {
        return world.await(id, NeedsDecision.class).question();
    }

    private PurchaseId waitingForTheShop() throws Exception {
        world.remoteGoesAway();
        PurchaseId id = world.store().purchases().place(intent);
        world.await(id, state -> state instanceof Kept kept && kept.nextTry().isPresent());
        return id;
    }

    /** What becomes of the payment's request. */
    private sealed interface Sent {
        Fate fate(Runnable gone);
    }

    /** It arrives and its answer does not. */
    private record Answered() implements Sent {
        @Override
        public Fate fate(Runnable gone) {
            return new Fate.LoseAnswer(gone);
        }
    }

    /** It does not arrive. */
    private record NeverSent() implements Sent {
        @Override
        public Fate fate(Runnable gone) {
            return new Fate.LoseRequest(gone);
        }
    }

    /** It is still on its way. */
    private record Late(CountDownLatch until) implements Sent {
        @Override
        public Fate fate(Runnable gone) {
            return new Fate.ArriveLate(() -> {
                gone.run();
                await(until);
            });
        }
    }

    /** The program ends while the payment is under way, and all is well with the network from then on. */
    private PurchaseId paidWith(Sent sent) throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        world.wire()
                .fates(asked -> asked.completes()
                        ? sent.fate(gone::countDown)
                        : gone.getCount() == 0 ? new Fate.LoseRequest(() -> {}) : new Fate.Pass());
        PurchaseId id = world.store().purchases().place(intent);
        await(gone);
        world.closeStore();
        world.wire().mend();
        return id;
    }

    private Path secrets() {
        return world.userFolder().resolve("secrets.bin");
    }

    private void loseTheKey() throws Exception {
        Files.delete(secrets());
    }

    private void deleteAll() throws Exception {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder())
                    .filter(f -> !f.equals(folder))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private void awaitCharge() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (world.ordersAtTheRemote() == 0) {
            assertTrue(System.nanoTime() < end, "the late payment never arrived");
            Thread.onSpinWait();
        }
    }

    private void assertOneOrder() throws Exception {
        assertEquals(1, world.ordersAtTheRemote());
        assertEquals(1, world.chargesAtTheRemote());
        assertEquals(4, world.count("select stock from variant where id='tee-m'"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS), "nothing happened in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
