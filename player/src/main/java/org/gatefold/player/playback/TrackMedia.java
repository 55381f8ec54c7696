package org.gatefold.player.playback;

import java.util.Optional;
import org.gatefold.player.library.Track;

/** Knows where the sound of tracks is. Called on the playback thread only, and never waits for a network. */
public interface TrackMedia {
    /** The best way to hear a track just now. The caller closes it. */
    OpenTrack open(Track track) throws CannotPlayException;

    /** What will probably be opened next, so that its bytes may be fetched in time; in place of what was said before. */
    void expect(Optional<Track> next);

    /** Of files on this machine alone. */
    static TrackMedia ofFiles() {
        return new LocalFiles();
    }
}
