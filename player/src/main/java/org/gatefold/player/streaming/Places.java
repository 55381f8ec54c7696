package org.gatefold.player.streaming;

import java.util.List;
import org.gatefold.player.library.Track;

/** Finds where recordings can be heard from. */
@FunctionalInterface
public interface Places {
    /** In the order they are tried; empty when it is nowhere. Blocks on library and disk, on no network. */
    List<PlacedCopy> of(Track track);
}
