package org.gatefold.player.streaming;

import java.util.OptionalInt;

/**
 * A copy of a recording at one of its places: its {@code format} such as {@code flac}, about how many kilobits a second it
 * has, and whether it could be reached just now or when it was last tried.
 */
public record PlacedCopy(Place place, String format, OptionalInt kilobits, boolean reachable) {}
