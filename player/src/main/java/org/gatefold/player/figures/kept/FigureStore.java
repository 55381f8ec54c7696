package org.gatefold.player.figures.kept;

import java.util.List;
import java.util.Optional;

/** The cache's side: figures beside the tracks. Blocks. */
public interface FigureStore {
    /** Up to where they were brought; empty while they are not whole. */
    Optional<Reached> reached();

    /** Puts figures in place of those that were there of the same recordings. */
    void put(List<Figure> figures, Reached reached);

    /** Begins to make all anew; what is there is shown until it is replaced. */
    void begin();

    /** Adds to what is made anew. */
    void add(List<Figure> figures);

    /** All is there: what was not made anew goes. */
    void finish(Reached reached);

    /** Finds tracks for figures that had none, since the library is another now; says whether some were found. */
    boolean settle();
}
