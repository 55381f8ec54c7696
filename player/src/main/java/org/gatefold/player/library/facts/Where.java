package org.gatefold.player.library.facts;

import java.io.IOException;
import java.util.List;

/**
 * Where a file lies: the folder names below the chosen folder, its own name, whether all names beside it begin with a
 * number, and a way to sample its bytes should it name nothing.
 */
public record Where(List<String> folders, String name, boolean numbered, Content content) {
    /** A hash of some of a file's bytes. */
    @FunctionalInterface
    public interface Content {
        String sample() throws IOException;
    }
}
