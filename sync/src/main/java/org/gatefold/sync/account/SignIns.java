package org.gatefold.sync.account;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The accounts that are signed in just now; asked anew at every use, from any thread but the JavaFX one. */
public interface SignIns {
    /** The account that what happens now belongs to. */
    Optional<SignedIn> current();

    /** The account of this name while it is signed in; the current one for {@link SignedIn#NONE}. */
    Optional<SignedIn> named(String id);

    /** The account at this server, the current one first. */
    Optional<SignedIn> at(URI server);

    /** Nobody is signed in. */
    static SignIns nobody() {
        return new OneSignIn(Optional.empty());
    }

    /** One account and no other. */
    static SignIns only(SignedIn account) {
        return new OneSignIn(Optional.of(account));
    }

    /** Whether both addresses lead to the same server: scheme, host and port. */
    static boolean sameServer(URI one, URI other) {
        return server(one).equals(server(other));
    }

    private static String server(URI address) {
        return (address.getScheme() + "://" + address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
