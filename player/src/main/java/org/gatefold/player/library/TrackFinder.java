package org.gatefold.player.library;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Finds recordings by what somebody else's list says of them. Every method blocks on the database.
 */
public interface TrackFinder {
    /** The recordings in these very files, as far as the library has them. */
    Map<Path, TrackKey> byFiles(Collection<Path> files);

    /** Every recording with one of these titles, written as in {@link Titled#title()}, the best copies first. */
    List<Titled> byTitles(Collection<String> titles);

    /**
     * Every file of one of these names, whatever folder it lies in; capitals of ASCII do not count. Reads the whole
     * library: ask once for many.
     */
    List<Filed> byFileNames(Collection<String> names);

    /** A recording by its sort names; {@code seconds} is its length. */
    record Titled(TrackKey key, String title, String artist, String album, int seconds) {}

    /** A recording in a file; {@code seconds} is its length. */
    record Filed(TrackKey key, Path file, int seconds) {}
}
