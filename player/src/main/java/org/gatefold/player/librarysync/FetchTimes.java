package org.gatefold.player.librarysync;

import java.time.Duration;

/**
 * When the library is fetched the next time: every five minutes where there is one, and rarer and rarer, down to once a
 * day, where the server keeps none, as ListenBrainz and others do not. A sign-in begins anew. On one thread.
 */
final class FetchTimes {
    static final Duration EVERY = Duration.ofMinutes(5);
    static final Duration RAREST = Duration.ofDays(1);
    private static final int GROWTH = 4;

    /** What came of a fetch. */
    enum Fetched {
        /** Everything of the account is here. */
        ALL,
        /** The server keeps no library. */
        NO_LIBRARY,
        /** Nobody is signed in. */
        NOBODY,
        /** The server could not be asked, or what it said could not be kept. */
        FAILED
    }

    private Duration pause = EVERY;

    /** How long to wait after that. */
    Duration after(Fetched fetched) {
        pause = fetched == Fetched.NO_LIBRARY ? longer(pause) : EVERY;
        return pause;
    }

    /** Somebody signed in, or the listener asked: what was learnt of the server may not hold any more. */
    void anew() {
        pause = EVERY;
    }

    private static Duration longer(Duration pause) {
        Duration grown = pause.multipliedBy(GROWTH);
        return grown.compareTo(RAREST) < 0 ? grown : RAREST;
    }
}
