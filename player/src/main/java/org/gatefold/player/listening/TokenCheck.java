package org.gatefold.player.listening;

import org.gatefold.sync.said.Said;

/** What a server says about a token. */
public sealed interface TokenCheck {
    /** The token belongs to this user. */
    record Valid(String userName) implements TokenCheck {}

    /** The server does not know it; {@code message} is its own word on it. */
    record Invalid(Said message) implements TokenCheck {}
}
