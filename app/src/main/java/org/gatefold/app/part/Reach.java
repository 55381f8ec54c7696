package org.gatefold.app.part;

import java.util.OptionalInt;

/** How far the listener would go to a show, in round figures of the measure that is used there. */
public enum Reach {
    CLOSE(50, 30),
    WIDE(100, 60),
    FAR(250, 150),
    ANYWHERE(0, 0);

    private final int kilometres;
    private final int miles;

    Reach(int kilometres, int miles) {
        this.kilometres = kilometres;
        this.miles = miles;
    }

    int kilometres() {
        return kilometres;
    }

    int miles() {
        return miles;
    }

    /** In kilometres, for somebody who thinks in miles or not; empty is no limit. */
    OptionalInt limit(boolean inMiles) {
        return this == ANYWHERE
                ? OptionalInt.empty()
                : OptionalInt.of(inMiles ? (int) Math.round(miles * DistanceWords.MILE) : kilometres);
    }
}
