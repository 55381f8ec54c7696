package org.gatefold.player.handoff.served;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.served.SongKeys;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.player.servers.kept.ToldServers;
import org.gatefold.player.source.ServerId;

/** Writes down for each server what of the queue it can play, where it has the track that plays. Blocks on the databases. */
final class QueueLeaving {
    private static final int SOME = 500;
    private static final int BEFORE = 200;
    private static final int AFTER = 800;

    private final ToldServers servers;
    private final QueueRows rows;
    private final SongKeys keys;
    private final Clock clock;
    private final Map<ServerId, LeftQueue> last = new HashMap<>();

    QueueLeaving(ToldServers servers, QueueRows rows, SongKeys keys, Clock clock) {
        this.servers = servers;
        this.rows = rows;
        this.keys = keys;
        this.clock = clock;
    }

    /** The queue around what plays; nothing is written where it stands as it was left last. */
    void leave(PlaybackState state) {
        PlayQueue queue = state.queue();
        if (queue.isEmpty() || state.track().isEmpty()) {
            return;
        }
        int from = Math.max(0, queue.current() - BEFORE);
        List<TrackKey> around =
                queue.tracks().subList(from, Math.min(queue.tracks().size(), queue.current() + AFTER));
        Duration position = state.positionAt(System.nanoTime());
        String title = state.track().map(Track::title).orElse("");
        for (ServerId server : servers.takingQueues()) {
            Map<TrackKey, List<String>> songs = new HashMap<>();
            for (int i = 0; i < around.size(); i += SOME) {
                songs.putAll(keys.songs(server, around.subList(i, Math.min(around.size(), i + SOME))));
            }
            if (songs.containsKey(queue.tracks().get(queue.current()))) {
                leave(server, queueOf(around, queue.current() - from, songs, position, clock.instant()), title);
            }
        }
    }

    private void leave(ServerId server, LeftQueue queue, String title) {
        LeftQueue before = last.put(server, queue);
        boolean same = before != null
                && before.songs().equals(queue.songs())
                && before.current() == queue.current()
                && before.position().minus(queue.position()).abs().toSeconds() == 0;
        if (!same) {
            rows.leave(server, queue, title);
        }
    }

    private static LeftQueue queueOf(
            List<TrackKey> tracks, int current, Map<TrackKey, List<String>> songs, Duration position, Instant now) {
        List<String> ids = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < tracks.size(); i++) {
            at = i == current ? ids.size() : at;
            List<String> song = songs.get(tracks.get(i));
            if (song != null) {
                ids.add(song.getFirst());
            }
        }
        return new LeftQueue(ids, at, position, now);
    }
}
