package org.gatefold.player.audio.vlcj;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.sync.said.Said;
import uk.co.caprica.vlcj.player.base.MediaPlayer;

/** What libvlc is given to read for one deck. */
interface Feed {
    /** Waits until enough is there to begin to decode, to {@code from} in the track; on a thread that may wait. */
    void awaitStart(Duration from) throws IOException;

    /** How far into what it gives the place {@code from} of the track is; known after {@link #awaitStart}. */
    Duration placeOf(Duration from);

    /** Whether it can be begun at another place than its first byte. */
    boolean isSeekable();

    /** What it is by its first bytes; on a thread that may wait. */
    Container container() throws IOException;

    /** The frames an MP4 says it has, if what says it is there by now; does not wait. */
    Optional<Long> mp4Frames(int rate);

    /** False when libvlc does not take it. */
    boolean prepare(MediaPlayer player, String[] options);

    /** Why less came than there is, if so. */
    Optional<Said> failure();

    /** Ends every wait in it, at once. */
    void close();
}
