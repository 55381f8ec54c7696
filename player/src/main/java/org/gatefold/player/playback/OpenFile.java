package org.gatefold.player.playback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.gatefold.player.audio.Media;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Part;
import org.gatefold.player.library.Track;

/** A track that is whole in one file of this machine, whoever put it there; {@code closed} is run when the round is over. */
public record OpenFile(Path file, SignalPath.Place place, Track track, Runnable closed) implements OpenTrack {
    @Override
    public Media media(Duration from) {
        return new Media.OnDisk(file);
    }

    @Override
    public Part part() {
        return track.origin() instanceof Origin.InFile(Path own, Part part) && own.equals(file) ? part : Part.WHOLE;
    }

    @Override
    public Supply supply() {
        return new Supply.Whole();
    }

    @Override
    public SignalPath.Source source() {
        return new SignalPath.Source(place, new SignalPath.Form(track.format(), kilobits(), false));
    }

    /** Of the whole file, pictures and all: as nearly as its size tells. */
    private OptionalInt kilobits() {
        try {
            long millis = track.length().toMillis();
            return millis == 0 || !part().isWhole()
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) (Files.size(file) * 8 / millis));
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    @Override
    public boolean tryOtherwise() {
        return false;
    }

    @Override
    public void close() {
        closed.run();
    }
}
