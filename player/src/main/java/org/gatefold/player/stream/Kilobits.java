package org.gatefold.player.stream;

import java.time.Duration;
import java.util.OptionalInt;

/** How many kilobits a second a file has, by its size. */
public final class Kilobits {
    private Kilobits() {}

    /** Empty where size or length is unknown (0). {@code bytes} counts pictures and tags too. */
    public static OptionalInt of(long bytes, Duration length) {
        long millis = length.toMillis();
        return bytes > 0 && millis > 0
                ? OptionalInt.of(Math.toIntExact(Math.min(bytes * 8 / millis, 100_000)))
                : OptionalInt.empty();
    }
}
