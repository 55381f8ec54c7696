package org.gatefold.player.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.gatefold.player.Player;
import org.gatefold.player.PlayerConfig;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.library.browse.TrackList;
import org.gatefold.player.library.sql.SqlFolders;
import org.gatefold.sync.UserData;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/** A listener's home with a large library: data and cache as the program lays them out, plays, stars and favourites in it. */
public record SyntheticHome(Path folder) {
    private static final int HEARD = 20_000;
    private static final int PLAYS = 100_000;
    private static final int MARKED = 5_000;
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    /** What is there already, from a measurement before, is taken as it is. */
    public static SyntheticHome of(Path folder, int tracks) throws IOException {
        SyntheticHome home = new SyntheticHome(folder);
        if (!Files.exists(home.cache().resolve("library.db"))) {
            Files.createDirectories(home.data());
            try (UserData user = UserData.open(home.data(), Clock.systemUTC())) {
                SyntheticMusic.fill(home.cache(), user.database(), tracks);
            }
        }
        home.listen();
        return home;
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path cache() {
        return folder.resolve("cache");
    }

    /** Something that is done with an open player. */
    @FunctionalInterface
    public interface Use<T> {
        T of(Player player) throws Exception;
    }

    /** Opens the player in silence, uses it and closes it. */
    public <T> T use(Use<T> use) throws Exception {
        System.setProperty(Player.AUDIO_PROPERTY, "silent");
        Clock clock = Clock.systemUTC();
        try (UserData user = UserData.open(data(), clock);
                SqlOutbox outbox = SqlOutbox.open(user.database(), clock);
                Player player = Player.open(
                        new PlayerConfig(cache(), user.database(), outbox, clock, Duration.ofSeconds(20)))) {
            return use.of(player);
        }
    }

    /** The folder of the music is chosen, though nothing is there: as on a drive that is not plugged in. */
    private void listen() throws IOException {
        try (UserData user = UserData.open(data(), Clock.systemUTC())) {
            new SqlFolders(user.database(), Clock.systemUTC())
                    .add(Path.of("/synthetic").toAbsolutePath());
        }
        List<TrackKey> keys;
        try {
            keys = use(player -> player.listening().totals(Instant.EPOCH).plays() > 0
                    ? List.<TrackKey>of()
                    : player.browsing().keys(new TrackList.Everything(TrackOrder.LENGTH, false), 0, HEARD));
        } catch (Exception e) {
            throw new IOException(e);
        }
        if (!keys.isEmpty()) {
            try (UserData user = UserData.open(data(), Clock.systemUTC())) {
                listen(user.database(), keys);
            }
        }
    }

    private static void listen(Database user, List<TrackKey> keys) {
        Random random = new Random(3);
        user.write(tx -> {
            for (int i = 0; i < PLAYS; i++) {
                int at = (int) (keys.size() * Math.pow(random.nextDouble(), 2));
                tx.update(
                        "insert into play(op_id, track_key, listened_at, title, artist, artist_folded, album, length_ms, heard_ms)"
                                + " values(?,?,?,'','','','',200000,200000)",
                        "synthetic-" + i,
                        keys.get(at).value(),
                        LONG_AGO.plusSeconds(600L * i));
            }
            for (int i = 0; i < Math.min(MARKED, keys.size()); i++) {
                mark(tx, i % 2 == 0 ? "FAVOURITE" : "RATING", keys.get(i), i % 2 == 0 ? 1 : 1 + random.nextInt(5));
            }
            return true;
        });
    }

    private static void mark(Tx tx, String kind, TrackKey key, int value) throws SQLException {
        tx.update(
                "insert into mark(account_id, kind, subject, name, value, made_at) values('',?,?,'',?,?)",
                kind,
                key.value(),
                value,
                LONG_AGO);
    }
}
