package org.gatefold.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.catalogue.Catalogue;
import org.gatefold.store.shop.ShopException;

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

    /** Waits until what the shop has of these artists is known here, however long it takes to say so. */
    void known(String... artists) {
        List<ArtistRef> all = Stream.of(artists).map(ArtistRef::named).toList();
        Catalogue catalogue = room.services.store.catalogue();
        Instant end = Instant.now().plusSeconds(120);
        while (!isKnown(catalogue, all)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the shop never said what it has of " + all);
            }
        }
    }

    /** Asks the shop, which takes as long as it takes. */
    private static boolean isKnown(Catalogue catalogue, List<ArtistRef> artists) {
        try {
            for (ArtistRef artist : artists) {
                if (catalogue.shelf(artist).isStale()) {
                    return false;
                }
            }
            return !catalogue.concerts(artists).isStale();
        } catch (ShopException e) {
            return false;
        }
    }

    @Override
    public void close() throws Exception {
        room.close();
        remote.close();
    }
}
