package org.gatefold.player.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState.Volume;
import org.gatefold.player.playback.PlaybackStore;
import org.gatefold.player.playback.SavedPlayback;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.player.queue.Repeat;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/**
 * Playback in the user database: one row for the place, the position and the volume, which is written often, and a row
 * a track for the queue, which is written only when the queue is another.
 */
public final class SqlPlaybackStore implements PlaybackStore {
    private final Database user;
    private List<TrackKey> writtenTracks = List.of();
    private List<TrackKey> writtenOriginal = List.of();

    public SqlPlaybackStore(Database user) {
        this.user = user;
    }

    @Override
    public SavedPlayback load() {
        SavedPlayback saved = user.read(tx -> load(tx, keys(tx, "queue_track"), keys(tx, "queue_original")));
        writtenTracks = saved.queue().tracks();
        writtenOriginal = saved.queue().original();
        return saved;
    }

    @Override
    public void save(SavedPlayback playback) {
        PlayQueue queue = playback.queue();
        user.write(tx -> {
            rewrite(tx, "queue_track", writtenTracks, queue.tracks());
            rewrite(tx, "queue_original", writtenOriginal, queue.original());
            return tx.update(
                    """
                insert into playback(id, current, position_ms, repeat, volume, muted) values(1,?,?,?,?,?)
                on conflict(id) do update set current=excluded.current, position_ms=excluded.position_ms,
                  repeat=excluded.repeat, volume=excluded.volume, muted=excluded.muted""",
                    queue.current(),
                    playback.position(),
                    queue.repeat(),
                    playback.volume().level(),
                    playback.volume().muted());
        });
        writtenTracks = queue.tracks();
        writtenOriginal = queue.original();
    }

    private static SavedPlayback load(Tx tx, List<TrackKey> tracks, List<TrackKey> original) throws SQLException {
        Optional<SavedPlayback> saved = tx.one(
                "select current, position_ms, repeat, volume, muted from playback where id=1",
                row -> new SavedPlayback(
                        queue(tracks, row.integer(1), row.text(3), original),
                        row.millis(2),
                        new Volume(row.real(4), row.flag(5))));
        return saved.orElse(SavedPlayback.NONE);
    }

    private static PlayQueue queue(List<TrackKey> tracks, int current, String repeat, List<TrackKey> original) {
        PlayQueue queue = PlayQueue.of(tracks, current, Repeat.valueOf(repeat));
        return new PlayQueue(queue.tracks(), queue.current(), queue.repeat(), queue.isEmpty() ? List.of() : original);
    }

    private static List<TrackKey> keys(Tx tx, String table) throws SQLException {
        return tx.list("select track_key from " + table + " order by place", row -> new TrackKey(row.text(1)));
    }

    private static void rewrite(Tx tx, String table, List<TrackKey> written, List<TrackKey> now) throws SQLException {
        if (written == now || written.equals(now)) {
            return;
        }
        int same = 0;
        while (same < Math.min(written.size(), now.size()) && written.get(same).equals(now.get(same))) {
            same++;
        }
        tx.update("delete from " + table + " where place >= ?", same);
        for (int place = same; place < now.size(); place++) {
            tx.update(
                    "insert into " + table + "(place, track_key) values(?,?)",
                    place,
                    now.get(place).value());
        }
    }
}
