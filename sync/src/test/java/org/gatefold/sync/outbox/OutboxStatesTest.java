package org.gatefold.sync.outbox;

import static org.gatefold.sync.outbox.OutboxBench.EDIT;
import static org.gatefold.sync.outbox.OutboxBench.LISTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are held until a sign-in, and rows that were refused. */
final class OutboxStatesTest {
    private static final Outcome SIGN_IN = new Outcome.SignIn(Said.quoted("Please sign in again."));

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

    private static Outcome refusing(List<Entry> batch, Set<UUID> poison) {
        return batch.stream().anyMatch(entry -> poison.contains(entry.opId()))
                ? new Outcome.Refused(Said.quoted("One listen is not valid."), 400)
                : Receiver.ACCEPTED;
    }

    @Test
    void rowsOfAnAccountAreHeldUntilItSignsInAndThoseOfOthersGo() throws Exception {
        List<UUID> alices = bench.enqueueListens(60);
        List<UUID> bobs = bench.enqueue(10, LISTEN, "bob", "listens");
        bench.listens.answers(batch -> batch.getFirst().account().equals("alice") ? SIGN_IN : Receiver.ACCEPTED);
        bench.start();
        Waiting held = bench.awaitWaiting(waiting -> waiting.held() == 60 && waiting.total() == 0);
        assertEquals(Optional.empty(), held.nextTry());
        assertEquals(bobs, bench.listens.accepted());
        assertEquals(2, bench.listens.attempts().size());

        bench.listens.answers(Receiver.ACCEPTED);
        bench.outbox.signedIn("alice");
        bench.listens.awaitAccepted(70);
        assertEquals(alices, bench.listens.accepted().subList(10, 70));
        bench.awaitEmpty();
    }

    @Test
    void whatIsWrittenForAHeldAccountIsHeldToo() throws Exception {
        bench.enqueueListens(1);
        bench.listens.answers(SIGN_IN);
        bench.start();
        bench.awaitWaiting(waiting -> waiting.held() == 1);
        bench.enqueueListens(1);
        bench.enqueueEdit("favourites");
        bench.outbox.tryNow();
        bench.awaitWaiting(waiting -> waiting.held() == 3);
        bench.time.awaitSleep();
        assertEquals(1, bench.listens.attempts().size());
        assertEquals(0, bench.edits.attempts().size());
    }

    @Test
    void heldRowsAreStillHeldAfterARestart() throws Exception {
        bench.enqueueListens(2);
        bench.listens.answers(SIGN_IN);
        bench.start();
        bench.awaitWaiting(waiting -> waiting.held() == 2);
        bench.close();
        bench = new OutboxBench(folder).start();
        bench.time.awaitSleep();
        assertEquals(2, bench.outbox.waiting().held());
        assertEquals(0, bench.listens.attempts().size());
        bench.outbox.signedIn("alice");
        bench.listens.awaitAccepted(2);
    }

    @Test
    void aSignInDuringAnAttemptWithTheOldPasswordIsNotForgotten() throws Exception {
        bench.enqueueListens(1);
        bench.listens.answers(batch -> {
            bench.listens.answers(Receiver.ACCEPTED);
            bench.outbox.signedIn("alice");
            return SIGN_IN;
        });
        bench.start();
        bench.listens.awaitAccepted(1);
    }

    @Test
    void onePoisonAmongFiveHundredCostsAtMostTwelveMoreRequests() throws Exception {
        for (int place : List.of(0, 24, 25, 260, 499)) {
            List<UUID> ids = bench.enqueueListens(500);
            UUID poison = ids.get(place);
            Receiver listens = new Receiver(LISTEN);
            listens.answers(batch -> refusing(batch, Set.of(poison)));
            try (SqlOutbox again =
                    SqlOutbox.open(bench.user, bench.time, bench.time, new java.util.Random(1), () -> "lan")) {
                again.start(List.of(listens));
                listens.awaitAccepted(499);
                bench.awaitWaiting(waiting -> waiting.total() == 0 && waiting.rejected() == 1);
            }
            assertFalse(listens.accepted().contains(poison));
            assertEquals(499, Set.copyOf(listens.accepted()).size());
            assertTrue(
                    listens.attempts().size() <= 10 + 12,
                    () -> place + " took " + listens.attempts().size());
            assertTrue(bench.outbox.discard(bench.outbox.rows(1).getFirst().seq()));
        }
    }

    @Test
    void manyPoisonsAreAllFoundAndNothingElse() throws Exception {
        List<UUID> ids = bench.enqueueListens(120);
        Set<UUID> poisons = Set.of(ids.get(3), ids.get(4), ids.get(49), ids.get(50), ids.get(119));
        bench.listens.answers(batch -> refusing(batch, poisons));
        bench.start();
        bench.awaitWaiting(waiting -> waiting.total() == 0 && waiting.rejected() == 5);
        assertEquals(115, Set.copyOf(bench.listens.accepted()).size());
        assertEquals(
                poisons, bench.outbox.rows(10).stream().map(WaitingRow::opId).collect(Collectors.toSet()));
    }

    @Test
    void aNetworkFaultInTheMiddleOfHalvingLosesNothing() throws Exception {
        List<UUID> ids = bench.enqueueListens(50);
        Set<UUID> poison = Set.of(ids.get(30));
        bench.listens.answers(
                batch -> bench.listens.attempts().size() == 3 ? Receiver.UNREACHABLE : refusing(batch, poison));
        bench.start();
        bench.awaitWaiting(waiting -> waiting.nextTry().isPresent());
        bench.outbox.tryNow();
        bench.awaitWaiting(waiting -> waiting.total() == 0 && waiting.rejected() == 1);
        assertEquals(49, bench.listens.accepted().size());
    }

    @Test
    void aRefusedEditIsShownAndTheLaneGoesOn() throws Exception {
        UUID bad = bench.enqueueEdit("favourites");
        UUID good = bench.enqueueEdit("favourites");
        bench.edits.answers(batch -> refusing(batch, Set.of(bad)));
        bench.start();
        bench.edits.awaitAccepted(1);
        assertEquals(List.of(good), bench.edits.accepted());
        bench.awaitWaiting(waiting -> waiting.rejected() == 1 && waiting.total() == 0);

        WaitingRow row = bench.outbox.rows(10).getFirst();
        assertEquals(bad, row.opId());
        assertEquals(WaitingRow.State.REJECTED, row.state());
        assertEquals("edit", row.kind());
        assertEquals("number 0", row.about());
        assertEquals(TestTime.START, row.since());
        assertEquals(
                new WaitingRow.Tries(
                        1,
                        Optional.empty(),
                        Optional.of(Said.quoted("One listen is not valid.")),
                        400,
                        Optional.empty()),
                row.tries());
    }

    @Test
    void aRefusedRowIsSentAgainWhenTheListenerSaysSo() throws Exception {
        UUID id = rejectOne();
        bench.edits.answers(Receiver.ACCEPTED);
        long seq = bench.outbox.rows(1).getFirst().seq();
        assertTrue(bench.outbox.retry(seq));
        bench.edits.awaitAccepted(1);
        assertEquals(List.of(id), bench.edits.accepted());
        bench.awaitEmpty();
        assertFalse(bench.outbox.retry(seq));
    }

    @Test
    void aRefusedRowIsDroppedWhenTheListenerSaysSoAndAWaitingOneNever() throws Exception {
        rejectOne();
        assertTrue(bench.outbox.discard(bench.outbox.rows(1).getFirst().seq()));
        assertEquals(List.of(), bench.outbox.rows(10));

        bench.edits.answers(Receiver.UNREACHABLE);
        bench.enqueueEdit("favourites");
        assertFalse(bench.outbox.discard(bench.outbox.rows(1).getFirst().seq()));
    }

    @Test
    void aDiscardedRowComesBackWhenTheListenerTakesThatBack() throws Exception {
        rejectOne();
        long seq = bench.outbox.rows(1).getFirst().seq();
        assertFalse(bench.outbox.takeBack(seq));
        assertTrue(bench.outbox.discard(seq));
        assertTrue(bench.outbox.takeBack(seq));
        assertEquals(WaitingRow.State.REJECTED, bench.outbox.rows(1).getFirst().state());
        bench.edits.answers(Receiver.ACCEPTED);
        assertTrue(bench.outbox.retry(seq));
        bench.edits.awaitAccepted(1);
    }

    @Test
    void whereARowStandsIsKnownUntilItArrived() throws Exception {
        UUID id = rejectOne();
        assertEquals(Optional.of(WaitingRow.State.REJECTED), stateOf(id));
        bench.outbox.discard(bench.outbox.rows(1).getFirst().seq());
        assertEquals(Optional.empty(), stateOf(id));
    }

    private Optional<WaitingRow.State> stateOf(UUID id) {
        return bench.user.read(tx -> bench.outbox.stateOf(tx, id));
    }

    @Test
    void aRowCanBeExportedWhole() throws Exception {
        UUID id = rejectOne();
        JsonObject row = JsonParser.parseString(bench.outbox
                        .export(bench.outbox.rows(1).getFirst().seq())
                        .orElseThrow())
                .getAsJsonObject();
        assertEquals(id.toString(), row.get("op_id").getAsString());
        assertEquals("{\"n\":0}", row.get("payload").getAsString());
        assertEquals("REJECTED", row.get("state").getAsString());
        assertEquals(64, row.get("sha256").getAsString().length());
        assertEquals(Optional.empty(), bench.outbox.export(4711));
    }

    private UUID rejectOne() throws InterruptedException {
        UUID id = bench.enqueue(1, EDIT, "alice", "favourites").getFirst();
        bench.edits.answers(new Outcome.Refused(Said.quoted("No."), 422));
        bench.start();
        bench.awaitWaiting(waiting -> waiting.rejected() == 1);
        return id;
    }

    @Test
    void refusedComeFirstThenHeldThenTheRestAndNeverMoreThanAsked() throws Exception {
        bench.edits.answers(new Outcome.Refused(Said.quoted("No."), 422));
        bench.enqueueEdit("favourites");
        bench.start();
        bench.awaitWaiting(waiting -> waiting.rejected() == 1);
        bench.listens.answers(SIGN_IN);
        bench.enqueueListens(2);
        bench.outbox.tryNow();
        bench.awaitWaiting(waiting -> waiting.held() == 2);
        bench.enqueue(3, new Kind("later", false), "bob", "x");
        assertEquals(
                List.of("REJECTED", "HELD", "HELD", "PENDING", "PENDING"),
                bench.outbox.rows(5).stream().map(row -> row.state().name()).toList());
        assertEquals(6, bench.outbox.rows(50).size());
    }
}
