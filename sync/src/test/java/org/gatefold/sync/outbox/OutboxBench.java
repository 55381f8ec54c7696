package org.gatefold.sync.outbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/** An outbox on a real file with time in the test's hand. */
final class OutboxBench implements AutoCloseable {
    static final Kind LISTEN = new Kind("listen", false);
    static final Kind EDIT = new Kind("edit", true);

    final TestTime time;
    final Database user;
    final SqlOutbox outbox;
    final Receiver listens = new Receiver(LISTEN);
    final Receiver edits = new Receiver(EDIT);
    /** The addresses the machine has. */
    volatile String network = "lan";

    OutboxBench(Path folder) {
        this(folder, new TestTime());
    }

    OutboxBench(Path folder, TestTime time) {
        this.time = time;
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        outbox = SqlOutbox.open(user, time, time, new Random(7), () -> network);
    }

    OutboxBench start() {
        outbox.start(List.of(listens, edits));
        return this;
    }

    List<UUID> enqueue(int count, Kind kind, String account, String lane) {
        return user.write(tx -> {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                outbox.enqueue(
                        tx,
                        kind,
                        id,
                        account,
                        lane,
                        "number " + i,
                        ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8));
                ids.add(id);
            }
            return ids;
        });
    }

    List<UUID> enqueueListens(int count) {
        return enqueue(count, LISTEN, "alice", "listens");
    }

    UUID enqueueEdit(String lane) {
        return enqueue(1, EDIT, "alice", lane).getFirst();
    }

    /** Waits until what the outbox tells of itself is so. */
    Waiting awaitWaiting(Predicate<Waiting> so) throws InterruptedException {
        Object changed = new Object();
        try (var telling = outbox.onChange(waiting -> {
            synchronized (changed) {
                changed.notifyAll();
            }
        })) {
            long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            synchronized (changed) {
                Waiting now = outbox.waiting();
                while (!so.test(now)) {
                    long left = limit - System.nanoTime();
                    if (left <= 0) {
                        throw new AssertionError("never so; it is " + now);
                    }
                    changed.wait(Math.min(100, Math.max(1, left / 1_000_000)));
                    now = outbox.waiting();
                }
                return now;
            }
        }
    }

    Waiting awaitEmpty() throws InterruptedException {
        return awaitWaiting(waiting -> waiting.total() + waiting.held() + waiting.rejected() == 0);
    }

    /** Rows by state as the file has them. */
    long count(String state) {
        return user.read(tx -> tx.count("select count(*) from outbox where state=?", state));
    }

    @Override
    public void close() {
        outbox.close();
        user.close();
    }
}
