package org.gatefold.player.library;

import java.nio.file.Path;
import java.util.List;

/** The folders the listener chose; kept in the user database. Blocks on it. */
public interface Folders {
    List<Path> all();

    /** Adds a folder; one that lies inside another that is there already changes nothing. Takes effect at the next scan. */
    void add(Path folder);

    /** Forgets a folder; the files stay, their tracks go at the next scan, and plays attach again if it comes back. */
    void remove(Path folder);
}
