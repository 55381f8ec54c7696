package org.gatefold.player.librarysync;

import java.util.List;

/** Where favourites, ratings and follows are kept here; blocks. */
public interface MarkStore {
    /** How far an account's marks were fetched, empty before the first time. */
    String fetchedTo(String account);

    /** Takes over what other devices set. @return false when something was left because a change made here still waits */
    boolean take(String account, List<Edit> fetched);

    /** Everything up to there was taken over. */
    void fetched(String account, String to);
}
