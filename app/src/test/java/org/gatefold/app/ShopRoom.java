package org.gatefold.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;

/** The whole window over the music of the demo and the demo's shop at the real remote. */
final class ShopRoom implements AutoCloseable {
    final ListsRoom room;
    private final Remote remote;

    ShopRoom(Path folder) throws Exception {
        remote = Remote.open(RemoteConfig.loopback(folder.resolve("remote"))
                .withImports(Path.of("..", "seeds", "shop").toRealPath())
                .withDemo(true));
        room = new ListsRoom(folder, false);
        room.scan(Path.of("..", "seeds", "music").toRealPath());
        room.services.store.shops().add(remote.base().toString());
    }

    List<Track> tracks() {
        return room.services.player.library().tracks(TrackOrder.ALBUM, 0, 200).items();
    }

    /** Every track of the artist was heard so many times, a day between. */
    void heard(String artist, int times) {
        SqlListenLog log = new SqlListenLog(
                room.services.user.database(), room.services.outbox, room.services.accounts, (SqlListening)
                        room.services.player.listening());
        Instant now = Instant.now();
        for (Track track : tracks()) {
            for (int i = 0; track.artistName().equals(artist) && i < times; i++) {
                Instant at = now.minus(1 + 3L * i, ChronoUnit.DAYS).minus(i * 37L, ChronoUnit.MINUTES);
                log.counted(new Listen(UUID.randomUUID(), track, at, Duration.ofMinutes(3)));
            }
        }
    }

    /** The shop is gone from the network. */
    void shopGoesAway() {
        remote.close();
    }

    @Override
    public void close() throws Exception {
        room.close();
        remote.close();
    }
}
