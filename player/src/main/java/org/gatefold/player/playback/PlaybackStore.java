package org.gatefold.player.playback;

/** Keeps playback over restarts. Blocks on the user database; one thread at a time. */
public interface PlaybackStore {
    /** What was saved last; {@link SavedPlayback#NONE} when nothing was. */
    SavedPlayback load();

    /** Saves at once and durably; the tracks of the queue are only written when they are others than before. */
    void save(SavedPlayback playback);
}
