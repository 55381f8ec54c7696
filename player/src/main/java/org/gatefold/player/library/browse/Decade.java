package org.gatefold.player.library.browse;

/** Ten years by the first of them, such as 1990, and how many albums are of them. */
public record Decade(int firstYear, int albums) {
    public static final int YEARS = 10;
}
