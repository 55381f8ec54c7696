package org.gatefold.sync.outbox;

import static org.gatefold.sync.outbox.OutboxBench.EDIT;
import static org.gatefold.sync.outbox.OutboxBench.LISTEN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of rows from enqueue to the receiver. */
final class SqlOutboxTest {
    @TempDir
    Path folder;

    private OutboxBench bench;

    @BeforeEach
    void open() {
        bench = new OutboxBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aRowArrivesWithItsExactBytesAndItsId() throws Exception {
        byte[] payload = {0, 1, (byte) 0xff, '{'};
        UUID id = UUID.randomUUID();
        bench.user.write(tx -> {
            bench.outbox.enqueue(tx, LISTEN, id, "alice", "listens", "", payload);
            return true;
        });
        bench.start();
        bench.listens.awaitAccepted(1);

        Entry entry = bench.listens.attempts().getFirst().batch().getFirst();
        assertEquals(id, entry.opId());
        assertEquals("alice", entry.account());
        assertEquals(TestTime.START, entry.created());
        assertArrayEquals(payload, entry.payload());
        bench.awaitEmpty();
        assertEquals(1, bench.count("DONE"));
    }

    @Test
    void aRowLivesAndDiesWithTheTransactionOfItsEffect() {
        assertThrows(
                IllegalStateException.class,
                () -> bench.user.write(tx -> {
                    bench.outbox.enqueue(tx, LISTEN, UUID.randomUUID(), "alice", "listens", "", new byte[0]);
                    throw new IllegalStateException("the effect failed");
                }));
        assertEquals(Waiting.NOTHING, bench.outbox.waiting());
    }

    @Test
    void theSameOperationIsKeptOnce() {
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            bench.user.write(tx -> {
                bench.outbox.enqueue(tx, LISTEN, id, "alice", "listens", "", new byte[0]);
                return true;
            });
        }
        assertEquals(1, bench.outbox.waiting().total());
    }

    @Test
    void listensGoInBatchesOfAtMostFifty() throws Exception {
        List<UUID> ids = bench.enqueueListens(120);
        bench.start();
        bench.listens.awaitAccepted(120);
        assertEquals(
                List.of(50, 50, 20),
                bench.listens.attempts().stream().map(a -> a.batch().size()).toList());
        assertEquals(ids, bench.listens.accepted());
    }

    @Test
    void aLaneKeepsItsOrderAndOneFailureStopsWhatFollowsButNoOtherLane() throws Exception {
        UUID first = bench.enqueueEdit("favourites");
        bench.enqueueEdit("favourites");
        UUID other = bench.enqueueEdit("playlists");
        bench.edits.answers(
                batch -> batch.getFirst().lane().equals("favourites") ? Receiver.UNREACHABLE : Receiver.ACCEPTED);
        bench.start();
        bench.edits.awaitAccepted(1);
        bench.awaitWaiting(waiting -> waiting.total() == 2 && waiting.nextTry().isPresent());
        assertEquals(List.of(other), bench.edits.accepted());
        Set<UUID> tried = new HashSet<>();
        bench.edits
                .attempts()
                .forEach(attempt -> tried.add(attempt.batch().getFirst().opId()));
        assertEquals(Set.of(first, other), tried);
    }

    @Test
    void editsOfALaneArriveOneByOneInOrder() throws Exception {
        List<UUID> ids = bench.enqueue(30, EDIT, "alice", "favourites");
        bench.start();
        bench.edits.awaitAccepted(30);
        assertEquals(ids, bench.edits.accepted());
        assertTrue(bench.edits.attempts().stream()
                .allMatch(attempt -> attempt.batch().size() == 1));
    }

    @Test
    void noBatchMixesAccountsOrLanes() throws Exception {
        for (int i = 0; i < 20; i++) {
            bench.enqueue(1, LISTEN, "alice", "a");
            bench.enqueue(1, LISTEN, "bob", "a");
            bench.enqueue(1, LISTEN, "bob", "b");
        }
        bench.start();
        bench.listens.awaitAccepted(60);
        for (Receiver.Attempt attempt : bench.listens.attempts()) {
            assertEquals(
                    1,
                    attempt.batch().stream()
                            .map(entry -> entry.account() + "/" + entry.lane())
                            .distinct()
                            .count());
        }
    }

    @Test
    void rowsThatNobodyDeliversWaitAndHarmNoOthers() throws Exception {
        Kind strange = new Kind("strange", false);
        bench.enqueue(3, strange, "alice", "listens");
        bench.enqueueListens(2);
        bench.start();
        bench.listens.awaitAccepted(2);
        assertEquals(
                3, bench.awaitWaiting(waiting -> waiting.total() == 3).byKind().get("strange"));
    }

    @Test
    void whatIsWrittenWhileItRunsGoesAtTheNextWake() throws Exception {
        bench.start();
        bench.time.awaitSleep();
        UUID id = bench.enqueueListens(1).getFirst();
        bench.outbox.tryNow();
        bench.listens.awaitAccepted(1);
        assertEquals(List.of(id), bench.listens.accepted());
    }

    @Test
    void listenersHearOfEveryChange() throws Exception {
        bench.listens.answers(Receiver.UNREACHABLE);
        bench.start();
        bench.enqueueListens(2);
        bench.outbox.tryNow();
        Waiting away = bench.awaitWaiting(
                waiting -> waiting.lastError().isPresent() && waiting.nextTry().isPresent());
        assertEquals(Optional.of("The network is away."), away.lastError());
        assertEquals(2, away.byKind().get("listen"));

        bench.listens.answers(Receiver.ACCEPTED);
        bench.outbox.tryNow();
        assertEquals(Waiting.NOTHING, bench.awaitEmpty());
    }

    @Test
    void aRowTheDiskHasAlteredIsRefusedAndTheRestGoes() throws Exception {
        List<UUID> ids = bench.enqueueListens(3);
        bench.user.write(tx -> tx.update(
                "update outbox set payload=? where op_id=?",
                new byte[] {9},
                ids.get(1).toString()));
        bench.start();
        bench.listens.awaitAccepted(2);
        assertEquals(List.of(ids.get(0), ids.get(2)), bench.listens.accepted());
        assertEquals(1, bench.outbox.waiting().rejected());
    }

    @Test
    void aDeliveryThatBreaksIsTriedAgain() throws Exception {
        bench.enqueueListens(1);
        bench.listens.answers(batch -> {
            bench.listens.answers(Receiver.ACCEPTED);
            throw new IllegalStateException("broken");
        });
        bench.start();
        bench.awaitWaiting(waiting -> waiting.nextTry().isPresent());
        bench.outbox.tryNow();
        bench.listens.awaitAccepted(1);
    }

    @Test
    void twoDeliveriesOfOneKindAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> bench.outbox.start(List.of(new Receiver(LISTEN), new Receiver(LISTEN))));
    }
}
