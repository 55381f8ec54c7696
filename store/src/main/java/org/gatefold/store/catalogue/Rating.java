package org.gatefold.store.catalogue;

/** What buyers think: {@code tenths} of a star out of five (49 is 4.9), by {@code count} people, 0 where the shop does not say. */
public record Rating(int tenths, int count) {
    public Rating {
        if (tenths < 0 || tenths > 50 || count < 0) {
            throw new IllegalArgumentException("a rating lies between 0 and 50 tenths");
        }
    }
}
