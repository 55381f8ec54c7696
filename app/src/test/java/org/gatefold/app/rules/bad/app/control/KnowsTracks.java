package org.gatefold.app.rules.bad.app.control;

import org.gatefold.app.rules.bad.player.Track;

/** Breaks a rule on purpose: a control with domain. */
final class KnowsTracks {
    final Track track = new Track();
}
