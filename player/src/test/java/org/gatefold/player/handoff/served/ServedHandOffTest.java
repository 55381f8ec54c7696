package org.gatefold.player.handoff.served;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.gatefold.player.handoff.Offer;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.library.served.ServedLibrary;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.Sharing;
import org.gatefold.player.servers.kept.Connections;
import org.gatefold.player.servers.kept.KeptServers;
import org.gatefold.player.servers.kept.ToldServers;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.player.testing.SmallLists;
import org.gatefold.player.testing.SmallSubsonic;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.outbox.WaitingRow;
import org.gatefold.sync.secret.MemorySecrets;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The queue goes to servers and comes from them, over HTTP and with real SQLite. */
@Timeout(120)
final class ServedHandOffTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path folder;

    private final MemorySecrets secrets = new MemorySecrets();
    private final StatedPlayback playback = new StatedPlayback();
    private volatile Instant now = NOW;
    private SmallSubsonic attic;
    private SmallLists lists;
    private Database user;
    private SqlOutbox outbox;
    private LocalLibrary local;
    private Connections connections;
    private KeptServers servers;
    private ServedHandOff handOff;
    private Server home;

    @BeforeEach
    void open() throws Exception {
        attic = SmallSubsonic.start();
        lists = attic.desk().lists();
        for (String id : List.of("A", "B", "C")) {
            attic.add(id, "Orla Finch", "Slow Harbour", 1, "Title " + id);
        }
        begin();
        home = servers.add("Attic", attic.address(), attic.login());
        until("the songs", () -> local.library().counts().tracks() == 3);
    }

    @AfterEach
    void close() {
        end();
        attic.close();
    }

    @Test
    void aPauseLeavesTheQueueWithItsPlace() throws Exception {
        play(1, 40);
        pause(1, 41);
        until("the queue", () -> lists.queue().equals("[A, B, C] B 41000"));
    }

    @Test
    void ofManyThatWaitForTheServerOnlyTheNewestGoes() throws Exception {
        attic.down();
        for (int second = 10; second < 20; second++) {
            play(0, second);
            pause(0, second);
        }
        play(2, 5);
        pause(2, 5);
        until("the newest", () -> handOffRows().left().orElseThrow().current() == 2);
        Map<String, Integer> waiting = outbox.waiting().byKind();
        assertTrue(
                waiting.getOrDefault("server.queue", 0) <= 2,
                "one that waits, and one that was being tried: " + waiting);
        attic.up();
        until("the queue", () -> {
            outbox.tryNow();
            return lists.queue().equals("[A, B, C] C 5000")
                    && outbox.waiting().byKind().isEmpty();
        });
        assertTrue(lists.queueSaves() <= 2, "saved " + lists.queueSaves() + " times");
    }

    @Test
    void whoEndsTheProgramWhileItPlaysFindsTheQueueOnTheServer() throws Exception {
        play(1, 90);
        handOff.close();
        assertTrue(lists.queue().startsWith("[A, B, C] B 9"), lists.queue());
    }

    @Test
    void whatAnotherDeviceLeftIsOfferedAndPlayedOnlyWhenTheListenerWants() throws Exception {
        lists.leave(List.of("C", "B"), "B", 151_000, NOW.minusSeconds(60), "Tempo");
        look();
        Offer offer = handOff.offer().orElseThrow();
        assertEquals("Tempo", offer.by());
        assertEquals("Title B", offer.title());
        assertEquals(Duration.ofSeconds(151), offer.position());
        assertEquals(List.of(), playback.asked());

        handOff.takeOver(offer);
        assertEquals(List.of("play 2 from 1 " + key("Title B").value(), "seek 151"), playback.asked());
        assertEquals(Optional.empty(), handOff.offer());
        look();
        assertEquals(Optional.empty(), handOff.offer(), "it is not offered again");
    }

    @Test
    void whatWasDismissedIsNotOfferedAgainAfterARestartButTheNextOneIs() throws Exception {
        lists.leave(List.of("C"), "C", 1_000, NOW.minusSeconds(60), "Tempo");
        look();
        handOff.dismiss(handOff.offer().orElseThrow());
        end();
        begin();
        until("a connection", () -> connections.server(home.id()).isPresent());
        look();
        assertEquals(Optional.empty(), handOff.offer());

        lists.leave(List.of("C"), "C", 9_000, NOW.minusSeconds(10), "Tempo");
        look();
        assertEquals(Duration.ofSeconds(9), handOff.offer().map(Offer::position).orElseThrow());
    }

    @Test
    void ourOwnQueueIsNotOfferedToUs() throws Exception {
        play(1, 40);
        pause(1, 41);
        until("the queue", () -> lists.queue().startsWith("[A, B, C] B"));
        until("all sent", () -> outbox.waiting().total() == 0);
        end();
        begin();
        until("a connection", () -> connections.server(home.id()).isPresent());
        look();
        assertEquals(Optional.empty(), handOff.offer());
    }

    @Test
    void aQueueThatWaitedTooLongDoesNotReplaceANewerOne() throws Exception {
        attic.down();
        play(0, 10);
        pause(0, 10);
        until("a try that found nobody", () -> outbox.rows(1).stream().anyMatch(ServedHandOffTest::wasTried));
        now = NOW.plusSeconds(3600);
        lists.leave(List.of("C"), "C", 7_000, NOW.plusSeconds(1800), "Tempo");
        attic.up();
        until("all sent", () -> {
            outbox.tryNow();
            return outbox.waiting().total() == 0;
        });
        assertEquals("[C] C 7000", lists.queue());
        look();
        assertEquals("Title C", handOff.offer().orElseThrow().title());
    }

    @Test
    void aServerThatIsNotToHaveTheQueueDoesNotGetIt() throws Exception {
        servers.share(home.id(), new Sharing(true, false, false));
        lists.leave(List.of("C"), "C", 7_000, NOW.minusSeconds(5), "Tempo");
        play(0, 10);
        pause(0, 10);
        look();
        handOff.close();
        assertEquals("[C] C 7000", lists.queue());
        assertEquals(Optional.empty(), handOff.offer());
    }

    @Test
    void aServerThatKeepsNoQueuesBothersNobody() throws Exception {
        attic.desk().refuse("savePlayQueue", 30_000);
        attic.desk().refuse("getPlayQueue", 30_000);
        play(0, 10);
        pause(0, 10);
        handOff.close();
        until("nothing that waits", () -> outbox.waiting().total() == 0);
        assertEquals(0, outbox.count());
    }

    @Test
    void aQueueOfMonthsAgoIsNotOffered() throws Exception {
        lists.leave(List.of("C"), "C", 7_000, NOW.minus(Duration.ofDays(90)), "Tempo");
        look();
        assertEquals(Optional.empty(), handOff.offer());
    }

    private static boolean wasTried(WaitingRow row) {
        return row.state() == WaitingRow.State.PENDING && row.tries().attempts() > 0;
    }

    private QueueRows.Known handOffRows() {
        return new QueueRows(user, outbox, new SetClock(() -> now)).of(home.id());
    }

    private void look() throws Exception {
        handOff.look(connections.server(home.id()).orElseThrow());
    }

    private void play(int current, int second) {
        stand(Status.PLAYING, current, second);
    }

    private void pause(int current, int second) {
        stand(Status.PAUSED, current, second);
    }

    private void stand(Status status, int current, int second) {
        List<TrackKey> queue = List.of(key("Title A"), key("Title B"), key("Title C"));
        playback.stand(status, queue, current, track(queue.get(current)), Duration.ofSeconds(second));
    }

    private TrackKey key(String title) {
        return local.library()
                .search("title:\"" + title + "\"", 5)
                .tracks()
                .getFirst()
                .key();
    }

    /** With a length that leaves room for the places of the test. */
    private Track track(TrackKey key) {
        Track t = local.library().byKeys(List.of(key)).get(key);
        return new Track(
                t.id(),
                t.key(),
                t.title(),
                t.artist(),
                t.artistName(),
                t.album(),
                t.albumTitle(),
                t.disc(),
                t.number(),
                t.year(),
                Duration.ofMinutes(5),
                t.format(),
                t.origin(),
                t.art(),
                t.recordingId());
    }

    private void begin() throws Exception {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        outbox = SqlOutbox.open(user, Clock.systemUTC());
        connections = new Connections();
        local = LocalLibrary.open(
                folder.resolve("cache"), user, Clock.systemUTC(), Duration.ofSeconds(20), connections);
        ServedLibrary served = local.served();
        servers = new KeptServers(
                user, secrets, new SubsonicServers(Clock.systemUTC()), connections, served, Clock.systemUTC());
        ToldServers told = new ToldServers(user, connections, local.library(), SignIns.nobody(), Clock.systemUTC());
        handOff = new ServedHandOff(
                playback, new ServedHandOff.Basis(user, outbox, told, local.songs(), new SetClock(() -> now)));
        outbox.start(List.of(handOff.delivery()));
        servers.start();
    }

    private void end() {
        handOff.close();
        servers.close();
        local.close();
        outbox.close();
        user.close();
    }

    private static void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came: " + what);
            }
            Thread.yield();
        }
    }
}
