package org.gatefold.store.near;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.gatefold.store.catalogue.Spot;
import org.junit.jupiter.api.Test;

/** Distances over the globe. */
final class SpotTest {
    private static final Spot LISBON = spot(38.7223, -9.1393);
    private static final Spot PORTO = spot(41.1496, -8.6110);

    @Test
    void distancesAreThoseOfTheGreatCircle() {
        assertEquals(274, LISBON.km(PORTO), 1);
        assertEquals(5_422, LISBON.km(spot(40.7128, -74.0060)), 10);
        assertEquals(0, LISBON.km(LISBON), 0.001);
        assertEquals(PORTO.km(LISBON), LISBON.km(PORTO), 0.000_001);
    }

    @Test
    void aPlaceAcrossTheDateLineIsNearAndOneAcrossTheEarthIsHalfWayRound() {
        assertEquals(222, spot(0.1, 179).km(spot(0.1, -179)), 1);
        assertEquals(20_015, spot(10, 20).km(spot(-10, -160)), 1);
    }

    @Test
    void whatIsNoPlaceIsNone() {
        assertEquals(Optional.empty(), Spot.of(91, 0));
        assertEquals(Optional.empty(), Spot.of(0, -181));
        assertEquals(Optional.empty(), Spot.of(0, 0));
        assertEquals(Optional.empty(), Spot.of(Double.NaN, 5));
        assertEquals(Optional.of(new Spot(387_223, -91_393)), Spot.of(38.7223, -9.1393));
        assertThrows(IllegalArgumentException.class, () -> new Spot(900_001, 0));
    }

    private static Spot spot(double north, double east) {
        return Spot.of(north, east).orElseThrow();
    }
}
