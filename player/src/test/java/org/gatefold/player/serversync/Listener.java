package org.gatefold.player.serversync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.gatefold.player.Player;
import org.gatefold.player.PlayerConfig;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.HeardFrom;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.servermarks.ServerNews;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.ServerState;
import org.gatefold.player.servers.kept.Connections;
import org.gatefold.player.servers.kept.ToldServers;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.player.testing.SmallSubsonic;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.outbox.Waiting;
import org.gatefold.sync.secret.MemorySecrets;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/** A whole player with its outbox and real SQLite, which can end and begin again. */
final class Listener implements AutoCloseable {
    private static final int PATIENCE = 60;

    private final Path folder;
    private final SignIns accounts;
    private final MemorySecrets secrets = new MemorySecrets();
    private final Clock clock = Clock.systemUTC();
    private Database user;
    private SqlOutbox outbox;
    private Player player;

    Listener(Path folder) throws IOException {
        this(folder, SignIns.nobody());
    }

    Listener(Path folder, SignIns accounts) throws IOException {
        System.setProperty(Player.AUDIO_PROPERTY, "silent");
        this.folder = folder;
        this.accounts = accounts;
        begin();
    }

    void begin() throws IOException {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        outbox = SqlOutbox.open(user, clock);
        player = Player.open(new PlayerConfig(
                folder.resolve("cache"), user, outbox, clock, Duration.ofSeconds(20), accounts, secrets));
        outbox.start(player.deliveries());
    }

    void end() {
        player.close();
        outbox.close();
        user.close();
    }

    Player player() {
        return player;
    }

    SqlOutbox outbox() {
        return outbox;
    }

    Server add(SmallSubsonic server, String name) throws Exception {
        return add(name, server.address(), server.login());
    }

    /** Adds a server and waits until it was read. */
    Server add(String name, ServerAddress address, Login login) throws Exception {
        CountDownLatch rested = new CountDownLatch(1);
        try (Subscription _ = player.servers().onChange(state -> {
            if (state.doing() instanceof ServerState.Doing.Resting) {
                rested.countDown();
            }
        })) {
            Server server = player.servers().add(name, address, login);
            if (!rested.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("never read: " + player.servers().states());
            }
            return server;
        }
    }

    /** Reads a server once more and waits for it. */
    void read(ServerId server) throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch rested = new CountDownLatch(1);
        try (Subscription _ = player.servers().onChange(state -> {
            if (!state.server().equals(server)) {
                return;
            }
            if (state.isBusy()) {
                began.countDown();
            } else if (began.getCount() == 0 && state.doing() instanceof ServerState.Doing.Resting) {
                rested.countDown();
            }
        })) {
            player.servers().read(server);
            if (!rested.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("never read: " + player.servers().states());
            }
        }
    }

    TrackKey key(String title) {
        return track(title).key();
    }

    Track track(String title) {
        return player.library().search("title:\"" + title + "\"", 20).tracks().stream()
                .filter(track -> track.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not in the library: " + title));
    }

    /** A play that counted, as playback reports it. */
    void heard(String title, Instant at, HeardFrom from, Optional<ServerId> offlineCopyOf) {
        ToldServers told = new ToldServers(user, new Connections(), player.library(), accounts, clock);
        told.copies(_ -> offlineCopyOf);
        new SqlListenLog(user, outbox, accounts, (SqlListening) player.listening(), new ServerNews(told, outbox, clock))
                .counted(new Listen(UUID.randomUUID(), track(title), at, Duration.ofSeconds(200), from));
    }

    void await(String what, Predicate<Waiting> so) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (Subscription _ = outbox.onChange(waiting -> {
            if (so.test(waiting)) {
                done.countDown();
            }
        })) {
            if (!so.test(outbox.waiting()) && !done.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError(what + " never came; it is " + outbox.waiting() + " " + outbox.rows(10));
            }
        }
    }

    /** The kinds of all rows there ever were, each once. */
    Set<String> kinds() {
        List<String> kinds = user.read(tx -> tx.list("select distinct kind from outbox", row -> row.text(1)));
        return Set.copyOf(kinds);
    }

    /** Ends the waits that faults caused until nothing of these kinds waits any more. */
    void awaitSent(String... kinds) throws InterruptedException {
        await("an empty outbox", waiting -> {
            outbox.tryNow();
            for (String kind : kinds) {
                if (waiting.byKind().getOrDefault(kind, 0) > 0) {
                    return false;
                }
            }
            return waiting.held() == 0;
        });
    }

    static void until(String what, BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came: " + what);
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    @Override
    public void close() {
        end();
    }
}
