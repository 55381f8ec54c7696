package org.gatefold.app.rules.bad.sync.circle.there;

import org.gatefold.app.rules.bad.sync.circle.Round;

/** Breaks a rule on purpose: the other half of a circle of packages. */
public interface Trip {
    Round round();
}
