package org.gatefold.app.rules.bad.player;

import org.gatefold.app.rules.bad.store.Fraction;

/** Breaks a rule on purpose: music that knows a shop. */
final class KnowsStore {
    final Fraction price = new Fraction(1.5);
}
