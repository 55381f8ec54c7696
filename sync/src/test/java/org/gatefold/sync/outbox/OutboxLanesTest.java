package org.gatefold.sync.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds that keep their order and still go in batches, and what a row knows of its age. */
final class OutboxLanesTest {
    private static final Kind STAR = new Kind("star", true, 50);
    private static final Kind NOTE = new Kind("note", true, 3);

    @TempDir
    Path folder;

    private final Receiver stars = new Receiver(STAR);
    private final Receiver notes = new Receiver(NOTE);
    private OutboxBench bench;

    @BeforeEach
    void open() {
        bench = new OutboxBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<UUID> enqueue(Kind... kinds) {
        return bench.user.write(tx -> {
            List<UUID> ids = new ArrayList<>();
            for (Kind kind : kinds) {
                UUID id = UUID.randomUUID();
                bench.outbox.enqueue(tx, kind, id, "alice", "same", "", "{}".getBytes(StandardCharsets.UTF_8));
                ids.add(id);
            }
            return ids;
        });
    }

    private static List<Integer> sizes(Receiver receiver) {
        return receiver.attempts().stream()
                .map(attempt -> attempt.batch().size())
                .toList();
    }

    @Test
    void aLaneOfTwoKindsGoesInBatchesOfNeighboursAndKeepsItsOrder() throws Exception {
        List<UUID> ids = enqueue(STAR, STAR, NOTE, STAR, NOTE, NOTE, NOTE, NOTE);
        List<UUID> order = java.util.Collections.synchronizedList(new ArrayList<>());
        for (Receiver receiver : List.of(stars, notes)) {
            receiver.answers(batch -> {
                batch.forEach(entry -> order.add(entry.opId()));
                return Receiver.ACCEPTED;
            });
        }
        bench.outbox.start(List.of(stars, notes));
        notes.awaitAccepted(5);
        bench.awaitEmpty();
        assertEquals(ids, order);
        assertEquals(List.of(2, 1), sizes(stars));
        assertEquals(List.of(1, 3, 1), sizes(notes));
    }

    @Test
    void anOrderedBatchWithAPoisonArrivesInOrderWithoutIt() throws Exception {
        Kind[] fifty = new Kind[50];
        java.util.Arrays.fill(fifty, STAR);
        List<UUID> ids = enqueue(fifty);
        UUID poison = ids.get(17);
        stars.answers(batch -> batch.stream().anyMatch(entry -> entry.opId().equals(poison))
                ? new Outcome.Refused(Said.quoted("No."), 400)
                : Receiver.ACCEPTED);
        bench.outbox.start(List.of(stars));
        bench.awaitWaiting(waiting -> waiting.total() == 0 && waiting.rejected() == 1);
        assertEquals(ids.stream().filter(id -> !id.equals(poison)).toList(), stars.accepted());
        assertTrue(stars.attempts().size() <= 1 + 12);
    }

    @Test
    void nothingOvertakesAnOrderedRowThatWaits() throws Exception {
        List<UUID> ids = enqueue(STAR, NOTE);
        stars.answers(Receiver.UNREACHABLE);
        bench.outbox.start(List.of(stars, notes));
        stars.awaitAttempts(1);
        bench.awaitWaiting(waiting -> waiting.nextTry().isPresent());
        bench.time.awaitSleep();
        assertEquals(0, notes.attempts().size());
        stars.answers(Receiver.ACCEPTED);
        bench.outbox.tryNow();
        notes.awaitAccepted(1);
        assertEquals(List.of(ids.get(1)), notes.accepted());
    }

    @Test
    void aRowKnowsHowOldItIsAtLeastWhateverTheClockSays() throws Exception {
        enqueue(STAR);
        bench.time.setWall(TestTime.START.minus(Duration.ofDays(400)));
        bench.time.pass(Duration.ofMinutes(20));
        bench.outbox.start(List.of(stars));
        stars.awaitAccepted(1);
        Entry sent = stars.attempts().getFirst().batch().getFirst();
        assertEquals(TestTime.START, sent.created());
        assertEquals(Duration.ofMinutes(20), sent.age());
    }

    @Test
    void aRowOfAnEarlierRunIsOlderThanThisRun() throws Exception {
        enqueue(STAR);
        bench.time.pass(Duration.ofMinutes(20));
        bench.close();
        bench = new OutboxBench(folder, new TestTime());
        bench.time.pass(Duration.ofSeconds(7));
        bench.outbox.start(List.of(stars));
        stars.awaitAccepted(1);
        assertEquals(
                Duration.ofSeconds(7),
                stars.attempts().getFirst().batch().getFirst().age());
    }

    @Test
    void aBatchIsNeverLargerThanFifty() {
        assertThrows(IllegalArgumentException.class, () -> new Kind("star", true, 51));
        assertThrows(IllegalArgumentException.class, () -> new Kind("star", false, 0));
    }
}
