package org.gatefold.app.checkout;

import org.gatefold.store.catalogue.Price;

/** The round amount offered as “go ahead up to”: a little above the total, so that a small change of postage passes. */
final class Ceiling {
    private static final int HUNDRED = 100;
    private static final int ROOM = 103;
    private static final int STEP = 500;

    private Ceiling() {}

    /** At least three per cent above, rounded up to five units of the currency (500 where it has no cents). */
    static Price above(Price total) {
        long roomy = Math.ceilDiv(Math.multiplyExact(total.minor(), ROOM), HUNDRED);
        return new Price(Math.multiplyExact(Math.ceilDiv(roomy, step(total)), step(total)), total.currency());
    }

    private static long step(Price total) {
        long step = STEP;
        for (int digits = 3; digits <= total.currency().getDefaultFractionDigits(); digits++) {
            step *= 10;
        }
        return step;
    }
}
