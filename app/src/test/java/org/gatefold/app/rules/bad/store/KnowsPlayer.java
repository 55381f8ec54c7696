package org.gatefold.app.rules.bad.store;

import org.gatefold.app.rules.bad.player.Track;

/** Breaks a rule on purpose: a shop that knows music. */
final class KnowsPlayer {
    final Track track = new Track();
}
