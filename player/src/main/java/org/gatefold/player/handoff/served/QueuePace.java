package org.gatefold.player.handoff.served;

import java.util.concurrent.TimeUnit;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;

/** Decides which states of playback are left on servers: a pause at once, and while it plays one a minute. On one thread. */
final class QueuePace {
    private static final long GAP = TimeUnit.MINUTES.toNanos(1);

    private boolean playing;
    private volatile boolean unsaid;
    private long leftAt;

    /** @param now in the nanoseconds of this machine */
    boolean isTime(PlaybackState state, long now) {
        boolean plays = state.status() == Status.PLAYING || state.status() == Status.BUFFERING;
        boolean paused = playing && !plays;
        boolean began = plays && !playing;
        playing = plays;
        unsaid |= plays;
        if (began) {
            leftAt = now; // what was only begun by a slip is not told
        }
        if (paused || plays && now - leftAt >= GAP) {
            leftAt = now;
            unsaid = plays;
            return true;
        }
        return false;
    }

    /** Whether something was heard since the last time. Any thread. */
    boolean hasMore() {
        return unsaid;
    }
}
