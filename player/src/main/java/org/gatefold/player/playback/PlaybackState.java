package org.gatefold.player.playback;

import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.library.Track;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.sync.said.Said;

/**
 * How playback stands at one moment. {@code position} was heard at {@code nanoTime} ({@link System#nanoTime()}): while
 * PLAYING, add what has passed since. {@code volume} is 0 to 1 as the listener set it. {@code supply} tells how the
 * bytes come in, whether it plays or not; {@code signal} is there while there is a track open to be heard.
 */
public record PlaybackState(
        Status status,
        PlayQueue queue,
        Optional<Track> track,
        Duration position,
        long nanoTime,
        Volume volume,
        Optional<Said> problem,
        Supply supply,
        Optional<SignalPath> signal) {

    /** EMPTY: nothing chosen. BUFFERING: asked to play, no sound yet. */
    public enum Status {
        EMPTY,
        PAUSED,
        BUFFERING,
        PLAYING;

        static Status of(boolean empty, boolean playing, boolean flowing) {
            if (empty) {
                return EMPTY;
            }
            return playing ? flowing ? PLAYING : BUFFERING : PAUSED;
        }
    }

    /** Loudness as the listener set it: {@code level} 0 to 1, and whether it is silenced for now. */
    public record Volume(double level, boolean muted) {
        public Volume {
            level = Math.clamp(level, 0, 1);
        }
    }

    /** The position at {@code now}, never past the end of the track. */
    public Duration positionAt(long now) {
        Duration at = status == Status.PLAYING ? position.plusNanos(Math.max(0, now - nanoTime)) : position;
        Duration length = track.map(Track::length).orElse(Duration.ZERO);
        return length.isPositive() && at.compareTo(length) > 0 ? length : at;
    }
}
