package org.gatefold.player.waveform.cache;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.gatefold.player.audio.Shapes;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Part;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.sql.WaveformRows;
import org.gatefold.player.waveform.Waveform;
import org.gatefold.player.waveform.Waveforms;

/** Makes each shape once and keeps it in the cache. */
public final class KeptWaveforms implements Waveforms, AutoCloseable {
    private final WaveformRows kept;
    private final Shapes shapes;
    private final Function<Track, Optional<Path>> files;

    /** @param files the file all of a track's sound is in on this machine, if there is one */
    public KeptWaveforms(WaveformRows kept, Shapes shapes, Function<Track, Optional<Path>> files) {
        this.kept = kept;
        this.shapes = shapes;
        this.files = files;
    }

    @Override
    public Optional<Waveform> of(Track track) {
        Optional<Waveform> known = kept.find(track.key());
        if (known.isPresent()) {
            return known;
        }
        Optional<Waveform> made = files.apply(track).flatMap(file -> shapes.read(file, from(track), track.length()));
        made.ifPresent(shape -> kept.keep(track.key(), shape));
        return made;
    }

    private static Duration from(Track track) {
        return track.origin() instanceof Origin.InFile(var _, Part part) ? part.from() : Duration.ZERO;
    }

    @Override
    public void close() {
        shapes.close();
    }
}
