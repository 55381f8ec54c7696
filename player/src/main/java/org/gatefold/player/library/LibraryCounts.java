package org.gatefold.player.library;

/** How much there is; {@code bytes} is the size of the files. */
public record LibraryCounts(int artists, int albums, int tracks, long bytes) {
    public static final LibraryCounts EMPTY = new LibraryCounts(0, 0, 0, 0);
}
