package org.gatefold.player.playback;

import org.gatefold.player.library.Track;

/** What follows by itself: its place in the queue, and how loud it will be played. */
record Next(int index, Track track, Level level) {}
