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
import org.junit.jupiter.api.Test;

/** A certificate that nobody vouches for is believed only if the listener said so of this very one. */
final class CertificatesTest extends SubsonicCase {
    @Test
    void whatNobodyVouchesForIsShownAndNothingIsSaidToIt() throws Exception {
        SelfSigned tls = signed(new SelfSigned());
        Reason.Untrusted why = assertInstanceOf(
                Reason.Untrusted.class, reason(() -> at(tls, Optional.empty()).song("1")));

        CertificateFacts facts = why.certificate();
        assertEquals(tls.pin(), facts.pin());
        assertEquals("CN=Anna's music", facts.subject());
        assertEquals(facts.subject(), facts.issuer());
        assertEquals(List.of("127.0.0.1"), facts.names());
        assertTrue(facts.from().isBefore(facts.until()));
        assertEquals(0, tls.odd().asked().size());
    }

    @Test
    void thePinnedOneIsBelieved() throws Exception {
        SelfSigned tls = signed(new SelfSigned());

        assertEquals("1", at(tls, Optional.of(tls.pin())).song("1").id());
    }

    @Test
    void aPinIsGoodForNoOtherCertificate() throws Exception {
        SelfSigned tls = signed(new SelfSigned());
        SelfSigned other = signed(new SelfSigned());

        assertInstanceOf(
                Reason.Untrusted.class,
                reason(() -> at(tls, Optional.of(other.pin())).song("1")));
    }

    @Test
    void thePinnedOneIsBelievedUnderAnyName() throws Exception {
        SelfSigned tls = signed(new SelfSigned("dns:music.example"));

        assertEquals("1", at(tls, Optional.of(tls.pin())).song("1").id());
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

    private SelfSigned signed(SelfSigned tls) {
        tls.odd().on("getSong", OddServer.ok("\"song\":{\"id\":1}"));
        return opened(tls);
    }
}
