package org.gatefold.player.listening;

import java.io.IOException;
import java.net.URI;

/** Asks a server that speaks the ListenBrainz API. */
public interface ListenServer {
    /**
     * Whether the server at {@code base} knows the token. Blocks on the network.
     *
     * @throws IOException with a sentence for the listener when there is no such answer
     */
    TokenCheck check(URI base, String token) throws IOException;
}
