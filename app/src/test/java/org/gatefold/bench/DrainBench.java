package org.gatefold.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gatefold.app.demo.RemoteProcess;
import org.gatefold.player.Player;
import org.gatefold.player.PlayerConfig;
import org.gatefold.sync.UserData;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.account.TokenAccount;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.secret.MemorySecrets;
import org.gatefold.sync.time.Uuid7;

/** How long ten thousand listens that waited take to reach the real remote over loopback, in its own process. */
final class DrainBench {
    private static final int LISTENS = 10_000;

    private DrainBench() {}

    static void run(Consumer<String> lines) throws Exception {
        Clock clock = Clock.systemUTC();
        String token = UUID.randomUUID().toString();
        try (Folders folder = Folders.temporary();
                RemoteProcess remote = RemoteProcess.start(
                        System.getProperty("gatefold.remote.classpath"),
                        folder.path().resolve("remote.log"),
                        List.of("--data", folder.path().resolve("remote").toString(), "--user", "bench:" + token));
                UserData user = UserData.open(folder.path().resolve("data"), clock);
                SqlOutbox outbox = SqlOutbox.open(user.database(), clock)) {
            SignedIn account = new TokenAccount("bench@loopback", URI.create(remote.address()), token);
            Path cache = folder.path().resolve("cache");
            try (Player player = Player.open(new PlayerConfig(
                    cache,
                    user.database(),
                    outbox,
                    clock,
                    Duration.ofSeconds(20),
                    SignIns.only(account),
                    new MemorySecrets()))) {
                fill(user, outbox, account.id(), clock);
                CountDownLatch empty = new CountDownLatch(1);
                long from = System.nanoTime();
                outbox.onChange(waiting -> {
                    if (waiting.total() == 0) {
                        empty.countDown();
                    }
                });
                outbox.start(player.deliveries());
                outbox.wake();
                if (!empty.await(10, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("The outbox did not empty within ten minutes: " + outbox.waiting());
                }
                lines.accept(Lines.of("drain.10000-listens", (System.nanoTime() - from) / 1e9, "s"));
            }
        }
    }

    private static void fill(UserData user, SqlOutbox outbox, String account, Clock clock) {
        Uuid7 ids = new Uuid7(clock);
        Kind listen = new Kind("listen", false);
        long now = clock.instant().getEpochSecond();
        user.database().write(tx -> {
            for (int i = 0; i < LISTENS; i++) {
                UUID id = ids.next();
                String json = "{\"listened_at\":" + (now - 200L * (LISTENS - i))
                        + ",\"track_metadata\":{\"artist_name\":\"Harbour Static\"," + "\"track_name\":\"Slow Harbour "
                        + i + "\",\"additional_info\":{\"op_id\":\"" + id + "\",\"duration_ms\":180000}}}";
                outbox.enqueue(tx, listen, id, account, "listens", "", json.getBytes(StandardCharsets.UTF_8));
            }
            return true;
        });
    }
}
