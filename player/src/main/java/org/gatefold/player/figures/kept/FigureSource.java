package org.gatefold.player.figures.kept;

import java.util.List;

/** The user database's side: what figures are, and a list of recordings whose figures changed. Blocks. */
public interface FigureSource {
    /** Where its changes stand now. */
    Reached now();

    /** Whether every change after that one is still on the list, so that following them is enough. */
    boolean canFollow(Reached from);

    /** What changed after the change of that number, a bounded number of changes at once. */
    Changes after(long change);

    /** The figures of some of the recordings that have any, by key, after that one; none at the end. */
    List<Figure> page(String after);

    /** Changes up to this one are safe in the cache and may be taken off the list. */
    void forget(long through);
}
