package org.gatefold.player.source;

import java.util.OptionalDouble;

/** ReplayGain (version 2, -18 LUFS) of a track as its tags or a server tell it: gains in dB, peaks as a part of full scale. */
public record Loudness(
        OptionalDouble trackGain, OptionalDouble trackPeak, OptionalDouble albumGain, OptionalDouble albumPeak) {
    public static final Loudness UNKNOWN = new Loudness(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
