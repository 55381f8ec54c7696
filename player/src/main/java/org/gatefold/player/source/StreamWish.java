package org.gatefold.player.source;

import java.time.Duration;
import java.util.OptionalLong;

/** In which form the sound of a song is wanted. */
public sealed interface StreamWish {
    /** The file as it is, to be played. {@code size} is how many bytes it had when last heard of. */
    record Original(OptionalLong size) implements StreamWish {}

    /** The file as it is, to be kept: some servers count whatever is streamed as played, this they do not. */
    record Copy(OptionalLong size) implements StreamWish {}

    /**
     * Made smaller by the server: {@code format} such as {@code opus} or {@code mp3}, at most {@code kilobits} a second
     * (0: as the server likes), from {@code start} where the server can begin there. Has no length and no ranges.
     */
    record Transcoded(String format, int kilobits, Duration start) implements StreamWish {
        public Transcoded {
            if (!format.matches("[a-z0-9]{1,12}") || kilobits < 0 || start.isNegative()) {
                throw new IllegalArgumentException("not a way to transcode");
            }
        }
    }
}
