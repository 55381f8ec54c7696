package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerAddress.Consent;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At home and from outside: which way is taken, and what may go over it. */
final class RoutesTest extends SubsonicCase {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T20:00:00Z"));
    private OddServer away;

    @BeforeEach
    void outside() throws IOException {
        away = opened(new OddServer());
        for (OddServer each : new OddServer[] {odd, away}) {
            each.on("getSong", OddServer.ok("\"song\":{\"id\":1}")).on("scrobble", OddServer.ok(""));
        }
    }

    @Test
    void homeComesFirst() throws Exception {
        both(odd.uri()).song("1");

        assertEquals(1, odd.asked("getSong").size());
        assertEquals(0, away.asked().size());
    }

    @Test
    void fromOutsideTheOtherWayIsTakenAndKept() throws Exception {
        MusicServer server = both(nobody());
        server.song("1");
        server.song("1");

        assertEquals(2, away.asked("getSong").size());
    }

    @Test
    void aWayThatStopsIsLeftForTheOther() throws Exception {
        MusicServer server = both(odd.uri());
        server.song("1");
        odd.close();
        server.song("1");

        assertEquals(1, away.asked("getSong").size());
    }

    @Test
    void homeIsTriedAgainAfterAWhile() throws Exception {
        odd.on("getSong", OddServer.ok("\"song\":{\"id\":1}").promising(9_999));
        MusicServer server = both(odd.uri());
        server.song("1");
        assertEquals(1, away.asked("getSong").size());

        odd.on("getSong", OddServer.ok("\"song\":{\"id\":1}"));
        server.song("1");
        assertEquals(2, away.asked("getSong").size());

        now.updateAndGet(time -> time.plus(Duration.ofMinutes(6)));
        server.song("1");
        assertEquals(2, away.asked("getSong").size());
    }

    @Test
    void whatMustNotBeDoneTwiceGoesElsewhereOnlyIfItWasNeverSent() throws Exception {
        odd.on("scrobble", OddServer.ok("").promising(9_999));
        MusicServer server = both(odd.uri());

        assertInstanceOf(Reason.Unreachable.class, reason(() -> server.scrobble("1", now.get())));
        assertEquals(0, away.asked("scrobble").size());

        odd.close();
        server.scrobble("1", now.get());
        assertEquals(1, away.asked("scrobble").size());
    }

    @Test
    void whereNobodyAnswersThatIsSaid() throws Exception {
        assertInstanceOf(
                Reason.Unreachable.class,
                reason(() -> server(ServerAddress.of(nobody()), ANNA).song("1")));
    }

    @Test
    void nothingGoesOutInTheOpenUnlessTheListenerSaidSo() {
        URI open = URI.create("http://music.invalid:4533");

        assertEquals(
                new Reason.NeedsConsent(Consent.PLAIN_HTTP),
                reason(() -> server(ServerAddress.of(open), ANNA).song("1")));
        assertInstanceOf(
                Reason.Unreachable.class,
                reason(() -> server(consenting(open, Consent.PLAIN_HTTP), ANNA).song("1")));
    }

    @Test
    void thePasswordItselfNeedsAConsentOfItsOwn() {
        Clock clock = Clock.systemUTC();
        URI open = URI.create("http://192.0.2.1");
        Routes careful = new Routes(consenting(open, Consent.PLAIN_HTTP), new Trust(Optional.empty()), SHORT, clock);

        assertEquals(
                new Reason.NeedsConsent(Consent.PASSWORD_OVER_HTTP),
                reason(() -> careful.checkPassword(okhttp3.HttpUrl.get(open))));
    }

    @Test
    void anAddressWithItsPathOrTheProtocolsIsTheSame() throws Exception {
        for (String path : new String[] {"", "/", "/music", "/music/", "/music/rest", "/rest/"}) {
            server(ServerAddress.of(odd.uri().resolve(path)), ANNA).song("1");
        }

        assertEquals("/rest/getSong.view", path(0));
        assertEquals("/rest/getSong.view", path(1));
        assertEquals("/music/rest/getSong.view", path(2));
        assertEquals("/music/rest/getSong.view", path(3));
        assertEquals("/music/rest/getSong.view", path(4));
        assertEquals("/rest/getSong.view", path(5));
    }

    @Test
    void whatIsNoAddressOfAServerIsRefused() {
        for (String wrong : new String[] {"ftp://h", "https:///x", "https://anna:p@h", "https://h?u=anna", "music"}) {
            assertThrows(IllegalArgumentException.class, () -> ServerAddress.of(URI.create(wrong)), wrong);
        }
    }

    private String path(int call) {
        return odd.asked("getSong").get(call).address().replaceFirst("\\?.*", "");
    }

    private MusicServer both(URI home) {
        ServerAddress address = new ServerAddress(home, Optional.of(away.uri()), Map.of(), Optional.empty(), Set.of());
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        return opened(new SubsonicServer(new ServerId("home"), address, ANNA, SHORT, clock));
    }

    private static ServerAddress consenting(URI uri, Consent consent) {
        return new ServerAddress(uri, Optional.empty(), Map.of(), Optional.empty(), Set.of(consent));
    }

    /** Where nobody listens. */
    private static URI nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
