package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.servermarks.MarkedServers;
import org.gatefold.player.servermarks.ServerMark;
import org.gatefold.player.servermarks.ServerMark.Played;
import org.gatefold.player.servermarks.ServerMark.Rating;
import org.gatefold.player.servermarks.ServerMark.Song;
import org.gatefold.player.servermarks.ServerMark.Star;
import org.gatefold.player.servermarks.ServerOutbox;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerMarks;
import org.gatefold.player.subsonic.OddServer.Asked;
import org.gatefold.player.subsonic.OddServer.Said;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.outbox.Waiting;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks on their way from the outbox to servers, over the wire. */
final class MarksDeliveryTest extends SubsonicCase {
    private static final ServerId HOME = new ServerId("home");
    private static final ServerId AWAY = new ServerId("away");
    private static final Song SONG = new Song("7", new TrackKey("fp:undertow"));
    private static final Instant EVENING = Instant.parse("2026-11-22T20:00:00Z");

    @TempDir
    Path folder;

    private final Map<ServerId, MusicServer> servers = new ConcurrentHashMap<>();
    private final Map<TrackKey, String> ids = new ConcurrentHashMap<>();
    private final List<UUID> arrived = new CopyOnWriteArrayList<>();
    private Database user;
    private SqlOutbox outbox;

    @BeforeEach
    void open() {
        user = opened(new Database(folder.resolve("user.db"), Durability.KEEP));
        outbox = opened(SqlOutbox.open(user, Clock.systemUTC()));
        servers.put(HOME, server());
        for (String method : List.of("star", "unstar", "setRating", "scrobble")) {
            odd.on(method, OddServer.ok(""));
        }
    }

    @Test
    void starsAndRatingsArriveInTheirOrderAndPlaysWithTheirTimes() throws Exception {
        add(HOME, new Star(SONG, true), new Star(SONG, false), new Rating(SONG, 4), new Star(SONG, true));
        add(HOME, new Played(SONG, EVENING));
        outbox.start(deliveries());
        awaitNothing();

        List<String> order = odd.asked().stream()
                .map(Asked::method)
                .filter(method -> method.matches("star|unstar|setRating"))
                .toList();
        assertEquals(List.of("star", "unstar", "setRating", "star"), order);
        assertEquals(5, arrived.size());
        assertEquals(
                Long.toString(EVENING.toEpochMilli()),
                odd.asked("scrobble").getFirst().param("time"));
    }

    @Test
    void aServerThatIsAwayKeepsNoOtherWaiting() throws Exception {
        OddServer away = opened(new OddServer());
        away.on("star", OddServer.said(503, "", ""));
        servers.put(AWAY, server(ServerAddress.of(away.uri()), ANNA));
        add(AWAY, new Star(SONG, true));
        add(HOME, new Star(SONG, true));
        outbox.start(deliveries());
        await(waiting -> waiting.total() == 1);
        assertEquals(1, odd.asked("star").size());

        away.on("star", OddServer.ok(""));
        outbox.wake();
        awaitNothing();
    }

    @Test
    void aPlayWhoseAnswerGotLostIsLookedForBeforeItIsSentAgain() throws Exception {
        odd.on("scrobble", call -> {
            odd.on("getSong", OddServer.ok("\"song\":{\"id\":7,\"played\":\"" + EVENING + "\"}"));
            return OddServer.ok("").promising(9_999);
        });
        add(HOME, new Played(SONG, EVENING));
        outbox.start(deliveries());
        await(waiting -> odd.asked("scrobble").size() == 1);
        wakeUntilNothing();

        assertEquals(1, odd.asked("scrobble").size());
        assertTrue(odd.asked("getSong").size() >= 1);
    }

    @Test
    void whereTheServerDoesNotTellItIsSentAgain() throws Exception {
        Said lost = OddServer.ok("").promising(9_999);
        odd.on("getSong", OddServer.ok("\"song\":{\"id\":7}"));
        odd.on("scrobble", call -> odd.asked("scrobble").size() > 1 ? OddServer.ok("") : lost);
        add(HOME, new Played(SONG, EVENING));
        outbox.start(deliveries());
        wakeUntilNothing();

        assertEquals(2, odd.asked("scrobble").size());
    }

    @Test
    void aSongWhoseIdChangedIsFoundByItsKey() throws Exception {
        odd.on(
                "setRating",
                call -> call.param("id").equals("new-7") ? OddServer.ok("") : OddServer.failed(70, "data not found"));
        ids.put(SONG.key(), "new-7");
        add(HOME, new Rating(SONG, 5));
        outbox.start(deliveries());
        awaitNothing();

        assertEquals("new-7", odd.asked("setRating").getLast().param("id"));
    }

    @Test
    void whatTheServerWillNeverTakeIsPutAsideAndTheNextGoesOn() throws Exception {
        odd.on("setRating", OddServer.failed(70, "data not found"));
        add(HOME, new Rating(SONG, 5), new Star(SONG, true));
        outbox.start(deliveries());
        await(waiting -> waiting.total() == 0 && waiting.rejected() == 1);

        assertEquals(1, odd.asked("star").size());
    }

    @Test
    void aChangedPasswordHoldsThemUntilTheListenerSawToIt() throws Exception {
        odd.on("ping", OddServer.failed(40, "wrong"));
        add(HOME, new Star(SONG, true));
        outbox.start(deliveries());
        await(waiting -> waiting.held() == 1);

        odd.on("ping", OddServer.ok(""));
        outbox.signedIn(ServerOutbox.account(HOME));
        awaitNothing();
        assertEquals(1, odd.asked("star").size());
    }

    @Test
    void marksForAServerThatIsGoneArePutAside() throws Exception {
        add(AWAY, new Star(SONG, true));
        outbox.start(deliveries());
        await(waiting -> waiting.rejected() == 1);

        assertEquals(
                "The server this was for is gone from Gatefold.",
                outbox.rows(1).getFirst().tries().lastError().orElseThrow().english());
    }

    private List<Delivery> deliveries() {
        return ServerOutbox.deliveries(
                new MarkedServers() {
                    @Override
                    public Optional<? extends ServerMarks> find(ServerId server) {
                        return Optional.ofNullable(servers.get(server));
                    }

                    @Override
                    public boolean has(ServerId server) {
                        return servers.containsKey(server);
                    }

                    @Override
                    public Optional<String> songId(ServerId server, TrackKey key) {
                        return Optional.ofNullable(ids.get(key));
                    }
                },
                arrived::add);
    }

    private void add(ServerId server, ServerMark... marks) {
        ServerOutbox rows = new ServerOutbox(outbox);
        user.write(tx -> {
            for (ServerMark mark : marks) {
                rows.enqueue(tx, server, UUID.randomUUID(), "Undertow", mark);
            }
            return true;
        });
    }

    private void awaitNothing() throws InterruptedException {
        await(waiting -> waiting.total() == 0 && waiting.held() == 0 && waiting.rejected() == 0);
    }

    /** The wait after a lost answer is ended as a return of the network ends it. */
    private void wakeUntilNothing() throws InterruptedException {
        await(waiting -> {
            outbox.wake();
            return waiting.total() == 0;
        });
    }

    private void await(Predicate<Waiting> wanted) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        List<Waiting> seen = new ArrayList<>();
        Subscription subscription = outbox.onChange(waiting -> {
            seen.add(waiting);
            if (wanted.test(waiting)) {
                reached.countDown();
            }
        });
        try {
            if (!wanted.test(outbox.waiting())) {
                assertTrue(reached.await(60, TimeUnit.SECONDS), () -> "waited for in vain: " + seen);
            }
        } finally {
            subscription.close();
        }
    }
}
