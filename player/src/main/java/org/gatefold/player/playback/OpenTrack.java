package org.gatefold.player.playback;

import java.time.Duration;
import org.gatefold.player.audio.Media;
import org.gatefold.player.library.Part;

/** The best way there was to hear a track, held for one round of it. On the playback thread only; nothing here waits. */
public interface OpenTrack extends AutoCloseable {
    /** What a deck that begins at {@code from} shall decode. */
    Media media(Duration from) throws CannotPlayException;

    /** Which stretch of what {@link #media} gives is the track. */
    default Part part() {
        return Part.WHOLE;
    }

    /** How its bytes come in just now. */
    Supply supply();

    /** What is known by now of where it comes from and in which form. */
    SignalPath.Source source();

    /**
     * A deck of it failed: goes over to another way of hearing it, so that {@link #media} is worth asking again; false
     * when there is none.
     */
    boolean tryOtherwise();

    /** The round is over. */
    @Override
    void close();
}
