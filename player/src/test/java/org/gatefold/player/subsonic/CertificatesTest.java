package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.source.CertificateFacts;
import org.gatefold.player.source.CertificatePin;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.SourceException.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A certificate that nobody vouches for is believed only if the listener said so of this very one. */
final class CertificatesTest extends SubsonicCase {
    private static SelfSigned tls;
    private static SelfSigned elsewhere;

    @BeforeAll
    static void sign() throws Exception {
        tls = new SelfSigned();
        elsewhere = new SelfSigned("dns:music.example");
        for (SelfSigned each : List.of(tls, elsewhere)) {
            each.odd().on("getSong", OddServer.ok("\"song\":{\"id\":1}"));
        }
    }

    @AfterAll
    static void end() {
        tls.close();
        elsewhere.close();
    }

    @Test
    void whatNobodyVouchesForIsShownAndNothingIsSaidToIt() {
        int before = tls.odd().asked().size();
        Reason.Untrusted why = assertInstanceOf(
                Reason.Untrusted.class, reason(() -> at(tls, Optional.empty()).song("1")));

        CertificateFacts facts = why.certificate();
        assertEquals(tls.pin(), facts.pin());
        assertEquals("CN=Anna's music", facts.subject());
        assertEquals(facts.subject(), facts.issuer());
        assertEquals(List.of("127.0.0.1"), facts.names());
        assertTrue(facts.from().isBefore(facts.until()));
        assertEquals(before, tls.odd().asked().size());
    }

    @Test
    void thePinnedOneIsBelieved() throws Exception {
        assertEquals("1", at(tls, Optional.of(tls.pin())).song("1").id());
    }

    @Test
    void aPinIsGoodForNoOtherCertificate() {
        assertInstanceOf(
                Reason.Untrusted.class,
                reason(() -> at(tls, Optional.of(elsewhere.pin())).song("1")));
    }

    @Test
    void thePinnedOneIsBelievedUnderAnyName() throws Exception {
        assertEquals("1", at(elsewhere, Optional.of(elsewhere.pin())).song("1").id());
    }

    @Test
    void aPinIsReadHoweverItIsWritten() {
        String plain = "0123456789abcdef".repeat(4);

        assertEquals(
                new CertificatePin(plain),
                new CertificatePin(plain.toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:")));
    }

    private MusicServer at(SelfSigned tls, Optional<CertificatePin> pin) {
        return server(new ServerAddress(tls.uri(), Optional.empty(), Map.of(), pin, Set.of()), ANNA);
    }
}
