package org.gatefold.sync.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is signed in where. */
final class SignInsTest {
    private final SignedIn ann = new TokenAccount("ann@shop.example", URI.create("https://shop.example"), "canary");
    private final SignIns one = SignIns.only(ann);

    @Test
    void anAccountIsFoundByItsNameAndByItsServer() {
        assertEquals(Optional.of(ann), one.current());
        assertEquals(Optional.of(ann), one.named("ann@shop.example"));
        assertEquals(Optional.of(ann), one.at(URI.create("HTTPS://Shop.Example/any/path")));
    }

    @Test
    void nobodyElseIsFound() {
        assertEquals(Optional.empty(), one.named("ben@shop.example"));
        assertEquals(Optional.empty(), one.at(URI.create("http://shop.example")));
        assertEquals(Optional.empty(), one.at(URI.create("https://shop.example:8443")));
        assertEquals(Optional.empty(), SignIns.nobody().named(SignedIn.NONE));
    }

    @Test
    void whatWasMadeBeforeThereWasAnAccountBelongsToTheCurrentOne() {
        assertEquals(Optional.of(ann), one.named(SignedIn.NONE));
    }

    @Test
    void anAccountSaysItsNameAndNeverItsToken() throws Exception {
        assertTrue(ann.toString().contains("ann@shop.example"));
        assertFalse(ann.toString().contains("canary"));
        assertFalse(ann.renew("canary"));
    }
}
