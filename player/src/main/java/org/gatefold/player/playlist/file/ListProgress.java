package org.gatefold.player.playlist.file;

/** Hears how reading or writing a list goes on, on the thread that does it, and may end it. */
public interface ListProgress {
    /** For who does not look. */
    ListProgress UNSEEN = (_, _) -> true;

    /** @return false to end it; nothing is left behind then */
    boolean at(int done, int total);
}
