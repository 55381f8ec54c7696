package org.gatefold.player.listening;

import org.gatefold.player.library.Track;

/** A track and how often the listener heard it. */
public record TrackPlays(Track track, int plays) {}
