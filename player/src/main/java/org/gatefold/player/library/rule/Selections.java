package org.gatefold.player.library.rule;

import java.util.List;
import org.gatefold.player.library.Page;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;

/** Tracks of the library by rules. Every method blocks on the database: call it off the JavaFX thread. */
public interface Selections {
    /** The tracks that fulfil a rule, sorted and bounded as it says; the page's total is how many there are in all. */
    Page<Track> select(Selection selection, int offset, int limit);

    /** How many tracks a selection has, and how long they last. */
    Totals totals(Selection selection);

    /** The recordings of a selection in their order, at most {@code limit}: what is played of a long list. */
    List<TrackKey> keys(Selection selection, int limit);
}
