package org.gatefold.player.audio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.player.waveform.Waveform;

/** Reads whole files as fast as they can be decoded, to see the shape of their sound. */
public interface Shapes extends AutoCloseable {
    /**
     * The shape of a file that lasts about that long. Blocks, for a hundredth of its length or so; a later call ends an
     * earlier one, which then finds nothing. Empty where there is no decoder or the file cannot be decoded.
     */
    Optional<Waveform> read(Path file, Duration length);

    @Override
    void close();
}
