package org.gatefold.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatefold.store.checkout.Decision;
import org.gatefold.store.checkout.Intent;
import org.gatefold.store.checkout.PurchaseId;
import org.gatefold.store.checkout.PurchaseState.Confirmed;
import org.gatefold.store.checkout.PurchaseState.NeedsDecision;
import org.gatefold.store.checkout.PurchaseState.Sending;
import org.gatefold.store.checkout.Question;
import org.gatefold.store.support.Buying;
import org.gatefold.store.support.Wire;
import org.gatefold.store.support.Wire.Asked;
import org.gatefold.store.support.Wire.Fate;
import org.gatefold.store.support.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever breaks, and whenever: one order, one charge. */
final class LostAnswerTest {
    /** Create, choose delivery, complete, read the order. */
    private static final int REQUESTS = 4;

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
    void aLostAnswerOfThePaymentIsReadBackAndNotPaidTwice() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        once(Asked::completes, new Fate.LoseAnswer(() -> {}));
        world.await(world.store().purchases().place(intent), Confirmed.class);
        assertOneOrder();
        assertEquals(1, completions().size());
    }

    @Test
    void aPaymentThatNeverArrivedIsSentAgainWithTheSameKeyAndTheSameBytes() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        AtomicInteger lost = new AtomicInteger();
        world.wire()
                .fates(asked ->
                        asked.completes() && lost.incrementAndGet() <= 3 ? loseBoth(lost.get()) : new Fate.Pass());
        world.await(world.store().purchases().place(intent), Confirmed.class);
        assertOneOrder();
    }

    /** The first never arrives, the second arrives and its answer is lost, the third never arrives. */
    private static Fate loseBoth(int time) {
        return time == 2 ? new Fate.LoseAnswer(() -> {}) : new Fate.LoseRequest(() -> {});
    }

    @Test
    void everyPaymentOfOnePurchaseCarriesOneKeyAndOneBody() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        CountDownLatch late = new CountDownLatch(1);
        AtomicInteger seen = new AtomicInteger();
        world.wire().fates(asked -> switch (asked.completes() ? seen.incrementAndGet() : 0) {
            case 1 -> new Fate.ArriveLate(() -> await(late));
            case 2 -> new Fate.LoseRequest(late::countDown);
            default -> new Fate.Pass();
        });
        PurchaseId id = world.store().purchases().place(intent);
        world.await(id, Sending.class);
        world.reopenStore();
        world.await(id, Confirmed.class);
        assertOneOrder();
        assertEquals(
                1,
                completions().stream()
                        .map(e -> e.header("Idempotency-Key") + e.body())
                        .distinct()
                        .count());
    }

    @Test
    void aPaymentTooOldToBeSentAgainIsTheListenersDecision() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        CountDownLatch lost = new CountDownLatch(1);
        world.wire()
                .fates(asked -> asked.completes()
                        ? new Fate.LoseRequest(lost::countDown)
                        : lost.getCount() == 0 ? new Fate.LoseRequest(() -> {}) : new Fate.Pass());
        PurchaseId id = world.store().purchases().place(intent);
        await(lost);
        world.closeStore();
        world.clock().advance(Duration.ofHours(25));
        world.wire().mend();
        world.openStore();
        assertInstanceOf(
                Question.KeyTooOld.class, world.await(id, NeedsDecision.class).question());
        assertEquals(0, completions().size());
        assertTrue(world.store().purchases().decide(id, new Decision.Retry()));
        assertInstanceOf(
                Question.KeyTooOld.class, world.await(id, NeedsDecision.class).question());
        assertTrue(world.store().purchases().decide(id, new Decision.Accept()));
        world.await(id, Confirmed.class);
        assertOneOrder();
    }

    @Test
    void whatWasSentCannotBeCancelled() throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        CountDownLatch lost = new CountDownLatch(1);
        world.wire()
                .fates(asked -> asked.completes()
                        ? new Fate.LoseAnswer(lost::countDown)
                        : lost.getCount() == 0 ? new Fate.LoseRequest(() -> {}) : new Fate.Pass());
        PurchaseId id = world.store().purchases().place(intent);
        await(lost);
        assertFalse(world.store().purchases().decide(id, new Decision.Cancel()));
        world.wire().mend();
        world.store().purchases().wake();
        world.await(id, Confirmed.class);
        assertOneOrder();
    }

    static Stream<Arguments> boundaries() {
        return IntStream.rangeClosed(1, REQUESTS)
                .boxed()
                .flatMap(n -> Stream.of(
                        Arguments.of(n, "the request is lost"),
                        Arguments.of(n, "the answer is lost"),
                        Arguments.of(n, "the request arrives late")));
    }

    @ParameterizedTest(name = "at request {0}, when {1}")
    @MethodSource("boundaries")
    void aProgramThatStopsAnywhereGoesOnAndBuysOnce(int at, String what) throws Exception {
        Intent intent = new Buying(world).of("tee-m", 1).agreed();
        AtomicInteger requests = new AtomicInteger();
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Function<Asked, Fate> fate = asked -> {
            if (!asked.isCheckout() || requests.incrementAndGet() != at) {
                return new Fate.Pass();
            }
            Runnable stop = () -> {
                there.countDown();
                await(stopped);
            };
            return switch (what) {
                case "the request is lost" -> new Fate.LoseRequest(stop);
                case "the answer is lost" -> new Fate.LoseAnswer(stop);
                default -> new Fate.ArriveLate(stop);
            };
        };
        world.wire().fates(fate);
        PurchaseId id = world.store().purchases().place(intent);
        await(there);
        world.closeStore();
        stopped.countDown();
        world.openStore();
        Confirmed confirmed = world.await(id, Confirmed.class);
        assertTrue(world.store().orders().byId(intent.shop(), confirmed.order()).isPresent());
        assertOneOrder();
    }

    private void once(java.util.function.Predicate<Asked> which, Fate fate) {
        AtomicInteger left = new AtomicInteger(1);
        world.wire().fates(asked -> which.test(asked) && left.getAndDecrement() > 0 ? fate : new Fate.Pass());
    }

    private List<Wire.Exchanged> completions() {
        return world.wire().log().stream()
                .filter(e -> e.path().endsWith("/complete"))
                .toList();
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
