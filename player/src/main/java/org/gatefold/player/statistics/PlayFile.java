package org.gatefold.player.statistics;

import java.nio.file.Path;
import java.time.ZoneId;

/** A file to write all plays to; {@code zone} says which local times stand in it beside those of UTC. */
public record PlayFile(Path file, Format format, ZoneId zone) {
    /** What the file is. */
    public enum Format {
        CSV,
        JSON
    }

    /** How far the writing has come; asked on the thread that writes. */
    @FunctionalInterface
    public interface Progress {
        /** @return false to end without a file */
        boolean at(long written, long all);
    }
}
