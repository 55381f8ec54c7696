package org.gatefold.player.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.audio.Media;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.library.Part;
import org.gatefold.player.library.Track;
import org.gatefold.player.playback.CannotPlayException;
import org.gatefold.player.playback.OpenTrack;
import org.gatefold.player.playback.SignalPath;
import org.gatefold.player.playback.Supply;

/** A track by the best way there is, and by the next best when that fails. On the playback thread only. */
final class ChosenTrack implements OpenTrack {
    private final Streams streams;
    private final Track track;
    private final List<Way> gone = new ArrayList<>();
    private OpenTrack way;

    /** @throws CannotPlayException when none of the ways can be gone, with why the last one cannot */
    ChosenTrack(Streams streams, Track track) throws CannotPlayException {
        this.streams = streams;
        this.track = track;
        Optional<Way> atHand = streams.ways().atHand(track);
        way = atHand.isPresent() ? go(atHand.get()) : next();
    }

    private OpenTrack go(Way next) throws CannotPlayException {
        gone.add(next);
        return streams.open(next);
    }

    private OpenTrack next() throws CannotPlayException {
        CannotPlayException last = new CannotPlayException(PlaySaying.NO_OTHER_COPY.with());
        for (Way other : streams.ways().of(track)) {
            if (!gone.contains(other)) {
                try {
                    return go(other);
                } catch (CannotPlayException e) {
                    last = e;
                }
            }
        }
        throw last;
    }

    @Override
    public Media media(Duration from) throws CannotPlayException {
        return way.media(from);
    }

    @Override
    public Part part() {
        return way.part();
    }

    @Override
    public Supply supply() {
        return way.supply();
    }

    @Override
    public SignalPath.Source source() {
        return way.source();
    }

    @Override
    public boolean tryOtherwise() {
        if (way.tryOtherwise()) {
            return true;
        }
        try {
            OpenTrack other = next();
            way.close();
            way = other;
            return true;
        } catch (CannotPlayException e) {
            return false;
        }
    }

    @Override
    public void close() {
        way.close();
    }
}
