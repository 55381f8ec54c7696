package org.gatefold.store.catalogue;

import java.util.Optional;

/** A point on the earth, in ten-thousandths of a degree (eleven metres) north and east. */
public record Spot(int north, int east) {
    private static final int DEGREE = 10_000;
    private static final int RADIUS_METRES = 6_371_009;

    public Spot {
        if (Math.abs(north) > 90 * DEGREE || Math.abs(east) > 180 * DEGREE) {
            throw new IllegalArgumentException("no place on earth: " + north + ", " + east);
        }
    }

    /** The point at these degrees; empty when there is none, or when both are zero, as where nobody filled them in. */
    public static Optional<Spot> of(double latitude, double longitude) {
        boolean there = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return there && (latitude != 0 || longitude != 0)
                ? Optional.of(new Spot((int) Math.round(latitude * DEGREE), (int) Math.round(longitude * DEGREE)))
                : Optional.empty();
    }

    /** How far it is along the great circle, in kilometres, by the haversine formula over the mean radius of the earth. */
    public double km(Spot other) {
        double here = radians(north);
        double there = radians(other.north);
        double up = Math.sin((there - here) / 2);
        double along = Math.sin((radians(other.east) - radians(east)) / 2);
        double part = up * up + Math.cos(here) * Math.cos(there) * along * along;
        return 2 * (RADIUS_METRES / 1000.0) * Math.asin(Math.min(1, Math.sqrt(part)));
    }

    private static double radians(int degrees) {
        return Math.toRadians((double) degrees / DEGREE);
    }
}
