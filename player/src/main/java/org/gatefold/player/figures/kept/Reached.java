package org.gatefold.player.figures.kept;

/** Up to which change of which user database figures are known; changes are numbered from 1 without a gap. */
public record Reached(String database, long through) {}
