package org.gatefold.sync.account;

import java.io.IOException;
import java.net.URI;
import org.gatefold.sync.http.Answer;

/**
 * One account of the listener's at one server, signed in. Everything may block; any thread but the JavaFX one. What it
 * says of itself as text never holds the token.
 */
public interface SignedIn {
    /** The account of what was made before there was one: it goes to the first that comes. */
    String NONE = "";

    /** Names the account for good, also after it signed out and in again; what was made under one never goes to another. */
    String id();

    /** The server's base address, without a slash at its end; it may have a path. */
    URI base();

    /** The token to send just now. @throws IOException when it cannot be read, with a sentence for the listener */
    String token() throws IOException;

    /**
     * Trades the token that the server refused for a new one; whoever asks at the same moment shares one trade.
     *
     * @return whether there is another token now; false when the listener has to sign in again
     * @throws IOException when the server could not be asked: nothing is known to be wrong with the account
     */
    boolean renew(String refused) throws IOException;

    /**
     * Makes an exchange in the name of the account. A 401 renews the token once and makes the exchange once more: a server
     * that answers 401 has done nothing.
     */
    default Answer exchange(Exchange exchange) throws IOException {
        String first = token();
        Answer answer = exchange.with(first);
        return answer.status() == 401 && renew(first) ? exchange.with(token()) : answer;
    }

    /** One request that carries a token. */
    @FunctionalInterface
    interface Exchange {
        Answer with(String token) throws IOException;
    }
}
