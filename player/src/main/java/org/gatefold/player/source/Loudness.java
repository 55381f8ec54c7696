package org.gatefold.player.source;

import java.util.OptionalDouble;

/** ReplayGain as a server tells it: gains in dB, peaks as a part of full scale. */
public record Loudness(
        OptionalDouble trackGain, OptionalDouble trackPeak, OptionalDouble albumGain, OptionalDouble albumPeak) {
    public static final Loudness UNKNOWN = new Loudness(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
