package org.gatefold.player.playback;

import java.time.Duration;
import org.gatefold.player.queue.PlayQueue;

/** What playback is after a restart: the queue with its place and modes, the position in the track, the volume. */
public record SavedPlayback(PlayQueue queue, Duration position, PlaybackState.Volume volume) {
    public static final SavedPlayback NONE =
            new SavedPlayback(PlayQueue.EMPTY, Duration.ZERO, new PlaybackState.Volume(1, false));
}
