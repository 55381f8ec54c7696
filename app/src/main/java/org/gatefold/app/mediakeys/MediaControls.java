package org.gatefold.app.mediakeys;

/** A connection to what the desktop has for steering players. Closing it takes the player from there. */
@FunctionalInterface
public interface MediaControls extends AutoCloseable {
    @Override
    void close();

    /** Where the desktop offers nothing, or nothing that this program knows. */
    static MediaControls none() {
        return () -> {};
    }
}
