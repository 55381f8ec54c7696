package org.gatefold.player.offline;

/** How far a wish has come: finished copies and their bytes, what a server has and is still to come, what failed. */
public record Standing(int kept, int toCome, int failed, long bytes) {
    /** All there is to it, as far as it is known. */
    public int tracks() {
        return kept + toCome + failed;
    }
}
