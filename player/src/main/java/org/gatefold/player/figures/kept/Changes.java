package org.gatefold.player.figures.kept;

import java.util.List;

/** The figures as they are now of recordings that changed, and the number of the newest of these changes. */
public record Changes(List<Figure> figures, long through) {}
