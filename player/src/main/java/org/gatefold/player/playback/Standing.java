package org.gatefold.player.playback;

import java.time.Duration;
import org.gatefold.player.queue.PlayQueue;

/** How playback stood before something took its place: the queue, the position in its current track, whether it played. */
public record Standing(PlayQueue queue, Duration position, boolean playing) {}
