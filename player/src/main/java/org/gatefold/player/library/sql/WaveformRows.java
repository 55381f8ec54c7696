package org.gatefold.player.library.sql;

import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.waveform.Waveform;
import org.gatefold.sync.sql.Database;

/** Keeps the shapes of tracks in the cache. Blocks. */
public final class WaveformRows {
    private final Database cache;

    public WaveformRows(Database cache) {
        this.cache = cache;
    }

    public Optional<Waveform> find(TrackKey key) {
        return cache.read(tx ->
                tx.one("select levels from waveform where key=?", row -> Waveform.ofBytes(row.bytes(1)), key.value()));
    }

    public void keep(TrackKey key, Waveform waveform) {
        cache.write(tx ->
                tx.update("insert or replace into waveform(key, levels) values(?,?)", key.value(), waveform.bytes()));
    }
}
