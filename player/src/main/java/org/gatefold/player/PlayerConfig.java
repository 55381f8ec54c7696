package org.gatefold.player;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.secret.MemorySecrets;
import org.gatefold.sync.secret.Secrets;
import org.gatefold.sync.sql.Database;

/**
 * What the player stands on. {@code cache} is a folder that may be deleted at any time (library.db and artwork);
 * {@code user} is the open user database; {@code readTimeLimit} bounds the reading of one file's tags;
 * {@code accounts} says, on any thread and at any time, who is signed in where listens go; {@code secrets} keeps how to
 * sign in to music servers.
 */
public record PlayerConfig(
        Path cache,
        Database user,
        Outbox outbox,
        Clock clock,
        Duration readTimeLimit,
        SignIns accounts,
        Secrets secrets) {

    /** A player whose listens are kept and sent nowhere, and whose sign-ins are forgotten at the end. */
    public PlayerConfig(Path cache, Database user, Outbox outbox, Clock clock, Duration readTimeLimit) {
        this(cache, user, outbox, clock, readTimeLimit, SignIns.nobody(), new MemorySecrets());
    }
}
