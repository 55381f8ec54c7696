package org.gatefold.player.offline;

import org.gatefold.player.library.TrackKey;
import org.gatefold.sync.said.Said;

/** A copy that could not be made, and why, in a sentence. */
public record FailedCopy(TrackKey key, String title, Said reason) {}
