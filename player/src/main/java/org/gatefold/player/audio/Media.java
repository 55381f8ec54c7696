package org.gatefold.player.audio;

import java.nio.file.Path;

/** What a deck decodes. */
public sealed interface Media {
    /** A file that is whole on this machine. */
    record OnDisk(Path file) implements Media {}

    /**
     * Bytes that come while they are read. {@code bytesASecond} is how many a second of sound takes, as nearly as is
     * known: it decides how much is waited for before it sounds. The deck closes the source.
     */
    record Arriving(ByteSource bytes, int bytesASecond) implements Media {
        public Arriving {
            bytesASecond = Math.clamp(bytesASecond, 2_000, 2_000_000);
        }
    }
}
