package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.subsonic.OddServer.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A4: an answer is checked before it is believed")
final class A04ChecksTest extends SubsonicCase {
    private static final StreamWish ORIGINAL = new StreamWish.Original(OptionalLong.empty());
    private static final String XML_ERROR = "<?xml version=\"1.0\"?>\n<subsonic-response status=\"failed\" "
            + "version=\"1.16.1\">\n <error code=\"70\" message=\"Song not found\"/></subsonic-response>";

    static Stream<Arguments> answersAndWhatTheyMean() {
        return Stream.of(
                Arguments.of(OddServer.failed(70, "gone"), Reason.NotFound.class),
                Arguments.of(OddServer.failed(50, "no"), Reason.NotAllowed.class),
                Arguments.of(OddServer.failed(60, "trial"), Reason.NotAllowed.class),
                Arguments.of(OddServer.failed(0, "Unknown method"), Reason.Unsupported.class),
                Arguments.of(OddServer.failed(0, "disk on fire"), Reason.Refused.class),
                Arguments.of(OddServer.said(200, "text/xml", XML_ERROR), Reason.NotFound.class),
                Arguments.of(OddServer.said(200, "application/json", XML_ERROR), Reason.NotFound.class),
                Arguments.of(OddServer.json(500, OddServerText.failed(70)), Reason.NotFound.class),
                Arguments.of(
                        OddServer.json(404, "{\"subsonic-response\":{\"status\":\"failed\",\"error\":{\"code\":0}}}"),
                        Reason.Unsupported.class),
                Arguments.of(OddServer.said(404, "text/html", "<html>"), Reason.Unsupported.class),
                Arguments.of(OddServer.said(410, "text/plain", "Gone"), Reason.Unsupported.class),
                Arguments.of(OddServer.said(501, "text/plain", "no"), Reason.Unsupported.class),
                Arguments.of(OddServer.said(401, "text/html", "proxy"), Reason.NotAllowed.class),
                Arguments.of(OddServer.said(500, "text/html", "<h1>Oops"), Reason.Failing.class),
                Arguments.of(OddServer.said(502, "", "bad gateway"), Reason.Failing.class),
                Arguments.of(OddServer.said(429, "", "slow"), Reason.Busy.class),
                Arguments.of(OddServer.said(200, "text/html", "<!DOCTYPE html><p>Sign in"), Reason.Garbage.class),
                Arguments.of(OddServer.json(200, "[]"), Reason.Garbage.class),
                Arguments.of(OddServer.json(200, "{\"subsonic-response\":"), Reason.Garbage.class),
                Arguments.of(OddServer.json(200, "{\"a\":".repeat(20_000)), Reason.Garbage.class),
                Arguments.of(OddServer.json(200, ""), Reason.Garbage.class));
    }

    @ParameterizedTest
    @MethodSource("answersAndWhatTheyMean")
    void anAnswerToACallMeans(Said said, Class<? extends Reason> meaning) {
        odd.on("getSong", said);

        assertInstanceOf(meaning, reason(() -> server().song("1")));
    }

    static Stream<Arguments> whatIsNoSound() {
        return Stream.of(
                Arguments.of(OddServer.failed(70, "gone"), Reason.NotFound.class),
                Arguments.of(OddServer.said(200, "text/xml", XML_ERROR), Reason.NotFound.class),
                Arguments.of(OddServer.said(200, "audio/mpeg", XML_ERROR), Reason.NotFound.class),
                Arguments.of(OddServer.said(200, "", OddServerText.failed(50)), Reason.NotAllowed.class),
                Arguments.of(OddServer.said(200, "text/html", "<html>Sign in"), Reason.Garbage.class),
                Arguments.of(OddServer.said(200, "audio/mpeg", ""), Reason.Garbage.class),
                Arguments.of(OddServer.said(404, "text/plain", "no"), Reason.NotFound.class),
                Arguments.of(OddServer.said(503, "", "").with("Retry-After", "7"), Reason.Busy.class));
    }

    @ParameterizedTest
    @MethodSource("whatIsNoSound")
    void whatIsNoSoundIsAnError(Said said, Class<? extends Reason> meaning) {
        odd.on("stream", said);

        assertInstanceOf(meaning, reason(() -> server().open("1", ORIGINAL, 0)));
    }

    @ParameterizedTest
    @MethodSource("whatIsNoSound")
    void whatIsNoPictureIsAnError(Said said, Class<? extends Reason> meaning) {
        odd.on("getCoverArt", said);

        Class<? extends Reason> expected = said.length() == 0 && said.status() == 200 ? Reason.NotFound.class : meaning;
        assertInstanceOf(expected, reason(() -> server().cover("1", 300)));
    }

    @Test
    void soundAndPicturesComeAsTheyAre() throws Exception {
        byte[] sound = {'I', 'D', '3', 4, 0, 0};
        odd.on("stream", OddServer.bytes(200, "audio/mpeg", sound));
        odd.on("getCoverArt", OddServer.bytes(200, "image/png; x=y", sound));

        try (var stream = server().open("1", ORIGINAL, 0)) {
            assertArrayEquals(sound, stream.bytes().readAllBytes());
        }
        assertArrayEquals(sound, server().cover("1", 0).bytes());
        assertEquals("image/png", server().cover("1", 0).contentType());
    }

    @Test
    void aServerThatAsksUsToWaitSaysHowLong() {
        odd.on("getSong", OddServer.said(503, "", "later").with("Retry-After", "90"));

        assertEquals(new Reason.Busy(Optional.of(Duration.ofSeconds(90))), reason(() -> server().song("1")));
    }

    /** Texts for the tables above. */
    private static final class OddServerText {
        static String failed(int code) {
            return "{\"subsonic-response\":{\"status\":\"failed\",\"version\":\"1.16.1\",\"error\":{\"code\":" + code
                    + ",\"message\":\"so\"}}}";
        }
    }
}
