package org.gatefold.player.waveform.cache;

import java.util.Optional;
import org.gatefold.player.audio.Shapes;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.sql.WaveformRows;
import org.gatefold.player.waveform.Waveform;
import org.gatefold.player.waveform.Waveforms;

/** Makes each shape once and keeps it in the cache. */
public final class KeptWaveforms implements Waveforms, AutoCloseable {
    private final WaveformRows kept;
    private final Shapes shapes;

    public KeptWaveforms(WaveformRows kept, Shapes shapes) {
        this.kept = kept;
        this.shapes = shapes;
    }

    @Override
    public Optional<Waveform> of(Track track) {
        Optional<Waveform> known = kept.find(track.key());
        if (known.isPresent()) {
            return known;
        }
        Optional<Waveform> made = track.origin().asFile().flatMap(file -> shapes.read(file, track.length()));
        made.ifPresent(shape -> kept.keep(track.key(), shape));
        return made;
    }

    @Override
    public void close() {
        shapes.close();
    }
}
