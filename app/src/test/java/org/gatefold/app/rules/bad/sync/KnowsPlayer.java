package org.gatefold.app.rules.bad.sync;

import org.gatefold.app.rules.bad.player.Track;

/** Breaks a rule on purpose: sync that knows what stands on it. */
public final class KnowsPlayer {
    final Track track = new Track();
}
