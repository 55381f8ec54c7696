package org.gatefold.app.settings;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.roster.Account;
import org.gatefold.sync.secret.Whereabouts;

/** What the settings ask of the listener's accounts. All but {@link #all} and {@link #onChange} block. */
public interface AccountsDesk {
    /** A sign-in that goes on in the browser; closing it gives it up. */
    interface SigningIn extends AutoCloseable {
        /** What the browser shows. */
        URI address();

        /** Waits for the browser. @return the name of the account; @throws IOException with a sentence */
        String finish() throws IOException;

        @Override
        void close();
    }

    /** Where the sign-ins lie, and whether a file of them was found damaged. */
    record Safe(Whereabouts where, Optional<String> damaged) {}

    List<Account> all();

    Subscription onChange(Consumer<List<Account>> listener);

    /** @return empty where the server has no sign-in in the browser */
    Optional<SigningIn> begin(String server) throws IOException;

    /** Signs in by a token that the listener copied. @return the name of the account; @throws IOException with a sentence */
    String connect(String server, String token) throws IOException;

    void makeCurrent(String id);

    /** @return whether the server was told */
    boolean signOut(String id) throws IOException;

    /** @return whether the server was told */
    boolean remove(String id) throws IOException;

    /** How much still waits to be sent in the account's name. */
    int waiting(String id);

    Safe safe();
}
