package org.gatefold.player.playback;

import org.gatefold.player.audio.Voice;

/** What was opened to follow the current track without a gap. */
record Prepared(Next next, OpenTrack media, Voice voice) {}
