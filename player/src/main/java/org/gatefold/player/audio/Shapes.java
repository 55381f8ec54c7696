package org.gatefold.player.audio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.waveform.Waveform;

/** Reads whole files as fast as they can be decoded, to see the shape of their sound. */
public interface Shapes extends AutoCloseable {
    /**
     * The shape of a stretch of a file, {@code from} there on for about that {@code length}. Blocks, for a hundredth of its length or so; a later call ends an
     * earlier one, which then finds nothing. Empty where there is no decoder or the file cannot be decoded.
     */
    Optional<Waveform> read(Path file, Duration from, Duration length);

    @Override
    void close();
}
