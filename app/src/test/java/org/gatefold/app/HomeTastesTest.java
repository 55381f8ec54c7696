package org.gatefold.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.gatefold.app.home.HomeModel;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Load;
import org.gatefold.player.library.Track;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.listening.Listening;
import org.gatefold.player.sql.SqlListenLog;
import org.gatefold.player.sql.SqlListening;
import org.gatefold.store.catalogue.ArtistRef;
import org.gatefold.store.suggest.Taste;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the first page knows of a listener's taste, from the real databases and at a day that was made up. */
@Timeout(180)
final class HomeTastesTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void playsAndMarksAndWhatIsThereMakeTheTaste() throws Exception {
        try (ListsRoom room = new ListsRoom(folder, true)) {
            Listening listening = room.services.player.listening();
            assertEquals(List.of(), tastes(room));

            Track track = room.tracks().getFirst();
            hear(room, track, NOW.minus(Duration.ofDays(1)));
            hear(room, track, NOW.minus(Duration.ofDays(100)));
            hear(room, track, NOW.minus(Duration.ofDays(900)));
            listening.setFavourite(track.key(), true);
            listening.setFollowed("Okta Bloom", true);

            List<Taste> tastes = tastes(room);
            assertEquals(2, tastes.size());
            Taste heard = tastes.getFirst();
            assertEquals("Vinterlys", heard.artist().name());
            assertEquals(3, heard.plays());
            assertEquals(1, heard.recentPlays());
            assertEquals(1, heard.favourites());
            assertEquals(
                    3, heard.albums().stream().mapToInt(Taste.OnAlbum::plays).sum());
            assertEquals(
                    List.of(track.albumTitle()),
                    heard.albums().stream()
                            .filter(album -> album.plays() > 0)
                            .map(Taste.OnAlbum::title)
                            .toList());
            assertEquals(Taste.ofFollowed(ArtistRef.named("Okta Bloom")), tastes.getLast());

            listening.setFollowed("Okta Bloom", false);
            listening.setFollowed("Vinterlys", true);
            assertEquals(
                    List.of(true), tastes(room).stream().map(Taste::followed).toList());
        }
    }

    @Test
    void aSinglePlayHasThemReadAgainOnlyWhereTheyAreOld() throws Exception {
        try (ListsRoom room = new ListsRoom(folder, true)) {
            AtomicReference<Instant> now = new AtomicReference<>(NOW);
            InstantSource source = now::get;
            try (HomeModel model = model(room, source.withZone(ZoneOffset.UTC))) {
                hear(room, room.tracks().getFirst(), NOW.minus(Duration.ofDays(1)));
                now.set(NOW.plus(Duration.ofMinutes(9)));
                model.heard();
                assertEquals(List.of(), shown(model));
                now.set(NOW.plus(Duration.ofMinutes(10)));
                model.heard();
                assertEquals(1, shown(model).size());
            }
        }
    }

    private static List<Taste> tastes(ListsRoom room) {
        try (HomeModel model = model(room, Clock.fixed(NOW, ZoneOffset.UTC))) {
            return shown(model);
        }
    }

    private static HomeModel model(ListsRoom room, Clock clock) {
        Background here = new Background(Runnable::run, Runnable::run);
        return new HomeModel(
                room.services.player.library(), room.services.player.listening(), here, clock, ZoneOffset.UTC);
    }

    private static List<Taste> shown(HomeModel model) {
        return model.tastes().state().get() instanceof Load.Ready<List<Taste>>(var tastes, var _) ? tastes : List.of();
    }

    private static void hear(ListsRoom room, Track track, Instant at) {
        new SqlListenLog(room.services.user.database(), room.services.outbox, room.services.accounts, (SqlListening)
                        room.services.player.listening())
                .counted(new Listen(UUID.randomUUID(), track, at, Duration.ofMinutes(3)));
    }
}
