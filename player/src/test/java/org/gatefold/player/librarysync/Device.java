package org.gatefold.player.librarysync;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.gatefold.player.Player;
import org.gatefold.player.PlayerConfig;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.player.playlist.Playlists;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.outbox.Waiting;
import org.gatefold.sync.secret.MemorySecrets;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/** A whole player of one listener on one computer, with an empty library. */
final class Device implements AutoCloseable {
    private final Database user;
    private final SqlOutbox outbox;
    private final Player player;
    private volatile Optional<TestAccount> account = Optional.empty();

    Device(Path folder) throws IOException {
        System.setProperty(Player.AUDIO_PROPERTY, "silent");
        Clock clock = Clock.systemUTC();
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        outbox = SqlOutbox.open(user, clock);
        player = Player.open(new PlayerConfig(
                folder.resolve("cache"),
                user,
                outbox,
                clock,
                Duration.ofSeconds(20),
                new Accounts(),
                new MemorySecrets()));
        outbox.start(player.deliveries());
    }

    /** The account that is signed in, if one is. */
    private final class Accounts implements SignIns {
        @Override
        public Optional<SignedIn> current() {
            return account.map(SignedIn.class::cast);
        }

        @Override
        public Optional<SignedIn> named(String id) {
            return current().filter(now -> id.equals(SignedIn.NONE) || id.equals(now.id()));
        }

        @Override
        public Optional<SignedIn> at(URI server) {
            return current().filter(now -> SignIns.sameServer(now.base(), server));
        }
    }

    /** Signs in and waits until everything of both sides is on both. */
    Device signIn(TestAccount who) throws Exception {
        account = Optional.of(who);
        outbox.signedIn(who.id());
        return sync();
    }

    /** Signs in while rows of another account may still be held. */
    void takeOver(TestAccount who) throws IOException {
        account = Optional.of(who);
        outbox.signedIn(who.id());
        player.fetchLibraryNow();
    }

    void signOut() {
        account = Optional.empty();
    }

    void online(boolean is) {
        account.orElseThrow().reachable(is);
    }

    TestAccount account() {
        return account.orElseThrow();
    }

    /** Waits until everything made here has arrived, and fetches what others made. */
    Device sync() throws Exception {
        player.fetchLibraryNow();
        outbox.tryNow();
        await(waiting -> waiting.total() + waiting.held() == 0);
        player.fetchLibraryNow();
        return this;
    }

    Waiting await(Predicate<Waiting> so) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (var telling = outbox.onChange(waiting -> {
            if (so.test(waiting)) {
                done.countDown();
            }
        })) {
            outbox.tryNow();
            if (!so.test(outbox.waiting()) && !done.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("never so; it is " + outbox.waiting() + " " + outbox.rows(10));
            }
            return outbox.waiting();
        }
    }

    SqlOutbox outbox() {
        return outbox;
    }

    Listening listening() {
        return player.listening();
    }

    Playlists playlists() {
        return player.playlists();
    }

    /** The titles of a playlist's entries, as their keys without {@code mb:}. */
    List<String> entries(PlaylistId id) {
        return playlists().keys(id).stream()
                .map(key -> key.value().substring(3))
                .toList();
    }

    void add(PlaylistId id, String... titles) throws Exception {
        playlists().add(id, List.of(titles).stream().map(Device::key).toList());
    }

    void remove(PlaylistId id, String title) {
        playlists().items(id, 0, 100).items().stream()
                .filter(item -> item.track().key().equals(key(title)))
                .forEach(item -> playlists().remove(id, List.of(item.id())));
    }

    void move(PlaylistId id, String title, int place) {
        playlists().items(id, 0, 100).items().stream()
                .filter(item -> item.track().key().equals(key(title)))
                .forEach(item -> playlists().move(id, item.id(), place));
    }

    static TrackKey key(String title) {
        return new TrackKey("mb:" + title);
    }

    @Override
    public void close() {
        player.close();
        outbox.close();
        user.close();
    }
}
