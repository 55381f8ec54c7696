package org.gatefold.sync.account;

import java.net.URI;
import java.util.Optional;

/** At most one account, which never changes. */
record OneSignIn(Optional<SignedIn> current) implements SignIns {
    @Override
    public Optional<SignedIn> named(String id) {
        return current.filter(account -> id.equals(SignedIn.NONE) || id.equals(account.id()));
    }

    @Override
    public Optional<SignedIn> at(URI server) {
        return current.filter(account -> SignIns.sameServer(account.base(), server));
    }
}
