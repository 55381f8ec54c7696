package org.gatefold.player.library.facts;

/** Where a track stands on its release; 0 where unknown. */
public record Place(int disc, int number) {}
