package org.gatefold.player.playback;

import java.util.OptionalInt;
import org.gatefold.player.source.ServerId;

/**
 * The way of the sound that is heard just now: from where, in which form, made how loud, at which rate. {@code gain} is
 * what every sample is multiplied by (1: untouched, 0: muted): by {@code level} and by the listener's volume. {@code deviceRate} is in frames a second.
 */
public record SignalPath(Place place, Form form, Level level, double gain, int deviceRate) {
    /** Where the bytes are read from. */
    public sealed interface Place {
        /** A file of the listener's folders. */
        record OwnFile() implements Place {}

        /** A copy the listener keeps on this machine. */
        record OfflineCopy() implements Place {}

        /** What is still here of an earlier stream. */
        record KeptStream(ServerId of) implements Place {}

        /** A server, over the network. */
        record Network(ServerId from) implements Place {}
    }

    /**
     * What is sent and decoded: {@code format} such as {@code flac}, about how many kilobits a second, and whether the
     * server made it for us from something else.
     */
    public record Form(String format, OptionalInt kilobits, boolean transcoded) {}

    /** Place and form, before anything is done to the sound. */
    public record Source(Place place, Form form) {}
}
