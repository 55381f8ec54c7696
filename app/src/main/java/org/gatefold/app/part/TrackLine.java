package org.gatefold.app.part;

import java.util.function.IntConsumer;
import javafx.scene.layout.Region;
import org.gatefold.player.library.Track;

/** A row that shows one track after another, whatever it looks like. */
interface TrackLine {
    Region node();

    void show(Track track, TrackRow.Look look);

    /** Marks the track that plays. */
    void playing(boolean now);

    /** Calls back on double click. */
    void onPlay(Runnable act);

    /** Calls back when stars are given, or taken away with 0. */
    void onRate(IntConsumer act);
}
