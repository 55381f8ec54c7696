package org.gatefold.player.playback;

import org.gatefold.player.audio.Voice;
import org.gatefold.player.library.Track;

/** What was opened to follow the current track without a gap, and its place in the queue. */
record Prepared(int index, Track track, OpenTrack media, Voice voice) {}
