package org.gatefold.player.listenbrainz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.gatefold.player.library.Track;
import org.gatefold.player.listening.Listen;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.account.TokenAccount;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.WaitSaying;
import org.gatefold.sync.said.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Listens over real HTTP to a server that answers as it is told. */
final class ListenDeliveryTest extends ListenCase {

    @Test
    void aBatchGoesAsOneImportWithEveryListenAsItWasWritten() {
        server.answers(200, "{\"status\":\"ok\"}", Map.of());
        List<Entry> batch = IntStream.range(0, 50)
                .mapToObj(i -> entry("me", listen("Song " + i)))
                .toList();
        assertEquals(new Outcome.Accepted(), delivery("me", "/api/").deliver(batch));
        StubServer.Request request = server.requests().getFirst();
        assertEquals("/api/1/submit-listens", request.path());
        assertEquals("Token secret", request.authorization());
        JsonObject body = JsonParser.parseString(request.body()).getAsJsonObject();
        assertEquals("import", body.get("listen_type").getAsString());
        assertEquals(50, body.getAsJsonArray("payload").size());
        JsonObject third = body.getAsJsonArray("payload").get(3).getAsJsonObject();
        assertEquals(EVENING.getEpochSecond(), third.get("listened_at").getAsLong());
        JsonObject metadata = third.getAsJsonObject("track_metadata");
        assertEquals("Song 3", metadata.get("track_name").getAsString());
        assertEquals("Björk & friends", metadata.get("artist_name").getAsString());
        assertEquals("Début", metadata.get("release_name").getAsString());
        JsonObject info = metadata.getAsJsonObject("additional_info");
        assertEquals(batch.get(3).opId().toString(), info.get("op_id").getAsString());
        assertEquals("Gatefold", info.get("media_player").getAsString());
        assertEquals(185_000, info.get("duration_ms").getAsLong());
        assertEquals(
                "0b4a2b5e-93e5-4b43-9a5c-0c8a1d2f3e40",
                info.get("recording_mbid").getAsString());
        assertEquals(7, info.get("tracknumber").getAsInt());
    }

    @Test
    void aTagOfAnyLengthStaysBelowWhatAServerTakes() {
        assertTrue(ListenJson.of(listen("🎵".repeat(20_000))).length < 10_240);
    }

    @Test
    void aListenWithoutAnArtistIsNotSent() {
        Track track = listen("x").track();
        Track nameless = new Track(
                track.id(),
                track.key(),
                "x",
                track.artist(),
                " ",
                track.album(),
                "",
                0,
                0,
                OptionalInt.empty(),
                track.length(),
                "mp3",
                track.origin(),
                Optional.empty(),
                Optional.empty());
        assertEquals(
                false, ListenJson.canBeSent(new Listen(UUID.randomUUID(), nameless, EVENING, Duration.ofSeconds(90))));
    }

    @Test
    void withoutAnAccountNothingIsSent() {
        ListenDelivery delivery = new ListenDelivery(http, SignIns.nobody(), Clock.systemUTC(), corrected::put);
        assertInstanceOf(Outcome.Later.class, delivery.deliver(List.of(entry("", listen("x")))));
        assertEquals(0, server.requests().size());
    }

    @Test
    void listensOfAnAccountThatIsSignedOutWaitForItsSignIn() {
        assertInstanceOf(
                Outcome.SignIn.class, delivery("me", "").deliver(List.of(entry("somebody else", listen("x")))));
        assertEquals(0, server.requests().size());
    }

    @Test
    void listensFromBeforeThereWasAnAccountGoToTheFirst() {
        server.answers(200, "{\"status\":\"ok\"}", Map.of());
        assertEquals(new Outcome.Accepted(), delivery("me", "").deliver(List.of(entry(SignedIn.NONE, listen("x")))));
        assertEquals("/1/submit-listens", server.requests().getFirst().path());
    }

    @Test
    void aTokenThatIsRefusedAsksToSignIn() {
        server.answers(401, "{\"code\":401,\"error\":\"Invalid authorization token.\"}", Map.of());
        assertEquals(new Outcome.SignIn(Said.quoted("Invalid authorization token.")), one());
    }

    @Test
    void aTokenThatRanOutIsRenewedOnceAndTheSameBytesGoAgain() {
        server.answers(200, "{\"status\":\"ok\"}", Map.of());
        server.refuses("secret");
        SignedIn account = renewable("fresh");
        assertEquals(new Outcome.Accepted(), deliver(account));
        assertEquals(
                List.of("Token secret", "Token fresh"),
                server.requests().stream()
                        .map(StubServer.Request::authorization)
                        .toList());
        assertEquals(
                server.requests().getFirst().body(), server.requests().getLast().body());
    }

    @Test
    void aRenewedTokenThatIsRefusedTooAsksToSignIn() {
        server.answers(401, "{}", Map.of());
        assertInstanceOf(Outcome.SignIn.class, deliver(renewable("fresh")));
        assertEquals(2, server.requests().size());
    }

    @Test
    void aRenewalThatCannotBeAskedForWaits() {
        server.refuses("secret");
        SignedIn account = new Renewable(server.base(), new AtomicReference<>("secret"), () -> {
            throw new IOException("The server cannot be reached.");
        });
        assertInstanceOf(Outcome.Later.class, deliver(account));
    }

    @Test
    void aListenThatIsRefusedIsRefused() {
        server.answers(400, "{\"code\":400,\"error\":\"listen 0: no artist_name\"}", Map.of());
        assertEquals(new Outcome.Refused(Said.quoted("listen 0: no artist_name"), 400), one());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 408, 500, 502, 503})
    void whatPassesIsTriedLater(int status) {
        server.answers(status, "<html>Oops</html>", Map.of());
        assertEquals(new Outcome.Later(WaitSaying.ANSWERED.with(status), status, Optional.empty()), one());
    }

    @Test
    void retryAfterIsKept() {
        server.answers(503, "", Map.of("Retry-After", "120"));
        assertEquals(
                Optional.of(Duration.ofMinutes(2)),
                assertInstanceOf(Outcome.Later.class, one()).after());
    }

    @Test
    void theRateLimitSaysWhenToComeAgain() {
        server.answers(429, "{\"error\":\"Slow down\"}", Map.of("X-RateLimit-Reset-In", "7"));
        assertEquals(new Outcome.Later(Said.quoted("Slow down"), 429, Optional.of(Duration.ofSeconds(7))), one());
    }

    @Test
    void aLogInPageThatAnswers200IsNoReceipt() {
        server.answers(200, "<html>Welcome to the station's network</html>", Map.of());
        assertInstanceOf(Outcome.Later.class, one());
    }

    @Test
    void aServerThatIsNotThereIsTriedLater() {
        server.close();
        assertEquals(0, assertInstanceOf(Outcome.Later.class, one()).status());
    }

    @Test
    void aPlainAddressElsewhereIsNotTalkedTo() {
        SignedIn account = new TokenAccount("me", URI.create("http://listens.example.org"), "secret");
        Outcome outcome = new ListenDelivery(http, SignIns.only(account), Clock.systemUTC(), corrected::put)
                .deliver(List.of(entry("me", listen("x"))));
        assertTrue(assertInstanceOf(Outcome.Later.class, outcome)
                .reason()
                .english()
                .contains("https"));
    }

    private Outcome deliver(SignedIn account) {
        return new ListenDelivery(http, SignIns.only(account), Clock.systemUTC(), corrected::put)
                .deliver(List.of(entry(account.id(), listen("x"))));
    }

    private SignedIn renewable(String next) {
        return new Renewable(server.base(), new AtomicReference<>("secret"), () -> next);
    }

    private interface Renewal {
        String next() throws IOException;
    }

    private record Renewable(URI base, AtomicReference<String> now, Renewal renewal) implements SignedIn {
        @Override
        public String id() {
            return "me";
        }

        @Override
        public String token() {
            return now.get();
        }

        @Override
        public boolean renew(String refused) throws IOException {
            now.set(renewal.next());
            return true;
        }
    }
}
