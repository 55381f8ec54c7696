package org.gatefold.sync.outbox;

import static org.gatefold.sync.outbox.OutboxBench.LISTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.http.Wire;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outbox and HTTP together, against real sockets and real ends of the program. */
final class OutboxOverHttpTest {
    private static final String CREATED = "HTTP/1.1 201 Created";

    @TempDir
    Path folder;

    private static List<UUID> ids(List<String> requests) {
        return requests.stream()
                .flatMap(request ->
                        request.substring(request.indexOf("\r\n\r\n") + 4).lines())
                .map(UUID::fromString)
                .toList();
    }

    @Test
    void tenThousandListensReachAServerInSecondsEachOnce() throws Exception {
        try (OutboxBench bench = new OutboxBench(folder);
                Http http = new Http();
                Wire wire = new Wire(Wire.answering(CREATED))) {
            List<UUID> written = bench.enqueueListens(10_000);
            long began = System.nanoTime();
            bench.outbox.start(List.of(new HttpDelivery(http, wire.url(), LISTEN)));
            bench.awaitEmpty();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertEquals(written, ids(wire.requests()));
            assertTrue(took.compareTo(Duration.ofSeconds(15)) < 0, () -> "took " + took);
        }
    }

    @Test
    void aLostAnswerMeansTheSameRowsAgainUnderTheSameIds() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        Wire.Reaction losesTheFirst = (socket, out) -> {
            if (requests.incrementAndGet() == 1) {
                socket.setSoLinger(true, 0);
                return false;
            }
            return Wire.answering(CREATED).to(socket, out);
        };
        try (OutboxBench bench = new OutboxBench(folder);
                Http http = new Http();
                Wire wire = new Wire(losesTheFirst)) {
            List<UUID> written = bench.enqueueListens(3);
            bench.outbox.start(List.of(new HttpDelivery(http, wire.url(), LISTEN)));
            bench.awaitWaiting(waiting -> waiting.nextTry().isPresent());
            bench.outbox.tryNow();
            bench.awaitEmpty();
            assertEquals(2, wire.requests().size());
            assertEquals(written, ids(wire.requests().subList(0, 1)));
            assertEquals(written, ids(wire.requests().subList(1, 2)));
        }
    }

    /** Sends what waits, for ever; the test kills it. */
    static final class Sender {
        private Sender() {}

        public static void main(String[] arguments) throws InterruptedException {
            Database user = new Database(Path.of(arguments[0]), Durability.KEEP);
            SqlOutbox outbox = SqlOutbox.open(user, Clock.systemUTC());
            outbox.start(List.of(new HttpDelivery(new Http(), okhttp3.HttpUrl.get(arguments[1]), LISTEN)));
            new CountDownLatch(1).await();
        }
    }

    @Test
    void aProgramKilledBetweenSendingAndMarkingSendsTheSameIdsAgain() throws Exception {
        List<UUID> written;
        try (OutboxBench bench = new OutboxBench(folder)) {
            written = bench.enqueueListens(5);
        }
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        try (Wire wire = new Wire((socket, out) -> {
            arrived.countDown();
            return awaited(killed);
        })) {
            Process sender = sender(wire);
            assertTrue(arrived.await(60, TimeUnit.SECONDS));
            sender.destroyForcibly();
            assertTrue(sender.waitFor(20, TimeUnit.SECONDS));
            killed.countDown();

            try (OutboxBench bench = new OutboxBench(folder);
                    Http http = new Http()) {
                assertEquals(5, bench.count("INFLIGHT"));
                wire.reacts(Wire.answering(CREATED));
                bench.outbox.start(List.of(new HttpDelivery(http, wire.url(), LISTEN)));
                bench.awaitEmpty();
            }
            assertEquals(2, wire.requests().size());
            assertEquals(new HashSet<>(written), new HashSet<>(ids(wire.requests())));
            assertEquals(written, ids(wire.requests().subList(1, 2)));
        }
    }

    private Process sender(Wire wire) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sender.class.getName(),
                        folder.resolve("user.db").toString(),
                        wire.url().toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
