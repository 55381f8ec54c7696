package org.gatefold.player.listenbrainz;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.gatefold.player.library.AlbumId;
import org.gatefold.player.library.ArtistId;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackId;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.Listen;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.account.TokenAccount;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server that answers as it is told, and listens to take there. */
abstract class ListenCase {
    static final Instant EVENING = Instant.parse("2024-11-22T20:00:00.900Z");

    final Http http = new Http();
    final Map<UUID, Instant> corrected = new HashMap<>();
    StubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    Outcome one() {
        return delivery("me", "").deliver(List.of(entry("me", listen("x"))));
    }

    ListenDelivery delivery(String id, String path) {
        SignedIn account = new TokenAccount(id, server.base().resolve(path), "secret");
        return new ListenDelivery(http, SignIns.only(account), Clock.systemUTC(), corrected::put);
    }

    static Entry entry(String account, Listen listen) {
        return new Entry(
                1,
                listen.opId(),
                account,
                ListenDelivery.LANE,
                "listen",
                ListenJson.of(listen),
                0,
                EVENING,
                Duration.ZERO);
    }

    static Entry entry(Listen listen, Instant created, Duration age) {
        return new Entry(1, listen.opId(), "me", ListenDelivery.LANE, "listen", ListenJson.of(listen), 0, created, age);
    }

    static Listen listen(String title) {
        return listen(title, EVENING);
    }

    static Listen listen(String title, Instant at) {
        Track track = new Track(
                new TrackId(1),
                new TrackKey("fp:x"),
                title,
                new ArtistId(1),
                "Björk & friends",
                new AlbumId(1),
                "Début",
                1,
                7,
                OptionalInt.of(1993),
                Duration.ofSeconds(185),
                "flac",
                new Origin.InFile(Path.of("x.flac")),
                Optional.empty(),
                Optional.of("0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e40"));
        return new Listen(UUID.randomUUID(), track, at, Duration.ofSeconds(93));
    }
}
