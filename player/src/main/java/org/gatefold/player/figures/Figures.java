package org.gatefold.player.figures;

import org.gatefold.sync.event.Subscription;

/**
 * Plays, ratings, favourites and what is kept offline, as the lists of the library are sorted and narrowed by them. They
 * follow the user database within a moment; after the cache was lost they are made anew in the background.
 */
public interface Figures {
    /** Whether the lists know everything that the user database did when it was looked at last. Never blocks. */
    boolean areInStep();

    /** Calls after figures in the lists changed, on a thread of the player. */
    Subscription onChange(Runnable listener);
}
