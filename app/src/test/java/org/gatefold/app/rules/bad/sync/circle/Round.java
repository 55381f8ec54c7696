package org.gatefold.app.rules.bad.sync.circle;

import org.gatefold.app.rules.bad.sync.circle.there.Trip;

/** Breaks a rule on purpose: half of a circle of packages. */
public interface Round {
    Trip trip();
}
