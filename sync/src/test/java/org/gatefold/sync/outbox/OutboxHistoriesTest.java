package org.gatefold.sync.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens in whatever order: while a row waits a timer is armed, nothing is lost, and nothing is sent out of its
 * order. Each seed is another history of faults, sleeps, restarts, clocks that are set, and sign-ins.
 */
final class OutboxHistoriesTest {
    private static final int STEPS = 60;
    private static final Kind LISTEN = new Kind("listen", false);
    private static final Kind EDIT = new Kind("edit", true);
    private static final Kind STAR = new Kind("star", true, 50);

    @TempDir
    Path folder;

    private final List<UUID> listens = new ArrayList<>();
    private final List<UUID> edits = new ArrayList<>();
    private final List<UUID> stars = new ArrayList<>();
    private final Set<UUID> poison = new HashSet<>();
    private final List<Receiver> receivers = List.of(new Receiver(LISTEN), new Receiver(EDIT), new Receiver(STAR));
    private OutboxBench bench;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyHistoryEndsWithAllOfItDelivered(long seed) throws Exception {
        Random random = new Random(seed);
        bench = new OutboxBench(folder);
        receivers.forEach(receiver -> receiver.answers(this::acceptedUnlessPoison));
        try {
            bench.outbox.start(List.copyOf(receivers));
            for (int i = 0; i < STEPS; i++) {
                happen(random);
                aTimerIsArmedWhileARowWaits();
            }
            heal();
        } finally {
            bench.close();
        }
        assertEquals(without(poison, listens), Set.copyOf(receivers.get(0).accepted()));
        assertEquals(inOrder(edits), firstTimes(receivers.get(1)));
        assertEquals(inOrder(stars), firstTimes(receivers.get(2)));
    }

    private void happen(Random random) throws InterruptedException {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> write(random);
            case 3 -> receivers.get(random.nextInt(3)).answers(answer(random));
            case 4, 5 -> bench.time.pass(Duration.ofSeconds(random.nextInt(900)));
            case 6 -> bench.time.suspendFor(Duration.ofHours(random.nextInt(30)));
            case 7 -> bench.time.setWall(TestTime.START.plus(Duration.ofDays(random.nextInt(800) - 400)));
            case 8 -> bench.network = random.nextBoolean() ? "" : "lan" + random.nextInt(3);
            default -> restartOrSignIn(random);
        }
    }

    private void restartOrSignIn(Random random) {
        switch (random.nextInt(3)) {
            case 0 -> bench.outbox.signedIn("alice");
            case 1 -> bench.outbox.tryNow();
            default -> {
                bench.close();
                bench = new OutboxBench(folder, bench.time);
                bench.outbox.start(List.copyOf(receivers));
            }
        }
    }

    private void write(Random random) {
        Kind kind = List.of(LISTEN, EDIT, STAR).get(random.nextInt(3));
        int rows = 1 + random.nextInt(kind.ordered() && kind.batch() == 1 ? 4 : 120);
        List<UUID> ids = bench.user.write(tx -> {
            List<UUID> made = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                if (random.nextInt(60) == 0) {
                    synchronized (poison) {
                        poison.add(id);
                    }
                }
                bench.outbox.enqueue(tx, kind, id, "alice", kind.name(), "", "{}".getBytes(StandardCharsets.UTF_8));
                made.add(id);
            }
            return made;
        });
        (kind == LISTEN ? listens : kind == EDIT ? edits : stars).addAll(ids);
        if (random.nextBoolean()) {
            bench.outbox.tryNow();
        }
    }

    private java.util.function.Function<List<Entry>, Outcome> answer(Random random) {
        Outcome outcome = switch (random.nextInt(8)) {
            case 0, 1 -> Receiver.UNREACHABLE;
            case 2, 3 -> Receiver.askedToWait(Duration.ofSeconds(random.nextInt(4000)));
            case 4 -> new Outcome.SignIn(Said.quoted("Please sign in again."));
            case 5 -> new Outcome.Later(Said.quoted("Gatefold failed to send this."), 500, Optional.empty());
            default -> Receiver.ACCEPTED;
        };
        return batch -> outcome instanceof Outcome.Accepted ? acceptedUnlessPoison(batch) : outcome;
    }

    private Outcome acceptedUnlessPoison(List<Entry> batch) {
        synchronized (poison) {
            return batch.stream().anyMatch(entry -> poison.contains(entry.opId()))
                    ? new Outcome.Refused(Said.quoted("No."), 400)
                    : Receiver.ACCEPTED;
        }
    }

    private void aTimerIsArmedWhileARowWaits() throws InterruptedException {
        bench.time.awaitSleep();
        bench.time.pass(Duration.ofSeconds(61));
        Duration nap = bench.time.awaitSleep();
        Waiting waiting = bench.outbox.waiting();
        if (waiting.total() > 0) {
            assertTrue(
                    nap.compareTo(Duration.ofSeconds(15)) <= 0, () -> "sleeps " + nap + " while there is " + waiting);
        }
    }

    private void heal() throws InterruptedException {
        receivers.forEach(receiver -> receiver.answers(this::acceptedUnlessPoison));
        bench.outbox.signedIn("alice");
        long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (bench.outbox.waiting().total() > 0) {
            assertTrue(System.nanoTime() < limit, () -> "never empty: " + bench.outbox.waiting());
            bench.time.awaitSleep();
            bench.time.pass(Duration.ofMinutes(10));
        }
        assertEquals(poison.size(), bench.outbox.waiting().rejected());
    }

    private static Set<UUID> without(Set<UUID> poison, List<UUID> all) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(poison);
        return rest;
    }

    private List<UUID> inOrder(List<UUID> all) {
        return all.stream().filter(id -> !poison.contains(id)).toList();
    }

    private static List<UUID> firstTimes(Receiver receiver) {
        return receiver.accepted().stream().distinct().toList();
    }
}
