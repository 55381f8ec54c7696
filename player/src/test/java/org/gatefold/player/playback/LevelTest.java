package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.gatefold.player.playback.Leveling.By;
import org.gatefold.player.source.Loudness;
import org.junit.jupiter.api.Test;

/** Which figure makes a track how loud. */
final class LevelTest {
    private static final Loudness BOTH = loudness(-6, 0.5, -4, 0.9);

    @Test
    void eachWayTakesItsFigure() {
        assertEquals(Level.AS_IT_IS, Level.of(BOTH, Leveling.OFF, true));
        assertEquals(decibels(Level.Of.TRACK, -6), Level.of(BOTH, by(By.TRACK), true));
        assertEquals(decibels(Level.Of.ALBUM, -4), Level.of(BOTH, by(By.ALBUM), false));
        assertEquals(decibels(Level.Of.ALBUM, -4), Level.of(BOTH, by(By.AUTOMATIC), true));
        assertEquals(decibels(Level.Of.TRACK, -6), Level.of(BOTH, by(By.AUTOMATIC), false));
    }

    @Test
    void whereOneFigureIsMissingTheOtherCounts() {
        Loudness trackOnly = new Loudness(
                OptionalDouble.of(-6), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        assertEquals(decibels(Level.Of.TRACK, -6), Level.of(trackOnly, by(By.ALBUM), false));
        Loudness albumOnly = new Loudness(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(-4), OptionalDouble.empty());
        assertEquals(decibels(Level.Of.ALBUM, -4), Level.of(albumOnly, by(By.TRACK), false));
        assertEquals(Level.AS_IT_IS, Level.of(Loudness.UNKNOWN, new Leveling(By.ALBUM, 9, false), true));
    }

    @Test
    void protectedPeaksHoldAGainBackAndUnprotectedOnesDoNot() {
        Loudness quiet = loudness(12, 0.5, 12, 1.25);
        assertEquals(new Level(Level.Of.TRACK, 2), Level.of(quiet, by(By.TRACK), false));
        assertEquals(new Level(Level.Of.ALBUM, 0.8), Level.of(quiet, by(By.ALBUM), false));
        assertEquals(decibels(Level.Of.TRACK, 12), Level.of(quiet, new Leveling(By.TRACK, 0, false), false));
        Loudness unknownPeak = new Loudness(
                OptionalDouble.of(6), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        assertEquals(new Level(Level.Of.TRACK, 1), Level.of(unknownPeak, by(By.TRACK), false));
    }

    @Test
    void thePreampIsAddedAndBounded() {
        assertEquals(decibels(Level.Of.TRACK, -9), Level.of(BOTH, new Leveling(By.TRACK, -3, true), false));
        assertEquals(15, new Leveling(By.TRACK, 99, true).preamp());
        assertEquals(0, new Leveling(By.TRACK, Double.NaN, true).preamp());
    }

    private static Leveling by(By by) {
        return new Leveling(by, 0, true);
    }

    private static Level decibels(Level.Of of, double decibels) {
        return new Level(of, Math.pow(10, decibels / 20));
    }

    private static Loudness loudness(double trackGain, double trackPeak, double albumGain, double albumPeak) {
        return new Loudness(
                OptionalDouble.of(trackGain),
                OptionalDouble.of(trackPeak),
                OptionalDouble.of(albumGain),
                OptionalDouble.of(albumPeak));
    }
}
