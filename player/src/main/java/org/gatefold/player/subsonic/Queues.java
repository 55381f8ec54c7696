package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.source.SavedQueue;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SourceException;

/** The play queue a server keeps; by place where it can, else by the id of what plays. */
final class Queues {
    private final Session session;

    Queues(Session session) {
        this.session = session;
    }

    Optional<SavedQueue> saved() throws SourceException {
        boolean byIndex = session.terms().has("indexBasedQueue");
        JsonObject answer = session.call(byIndex ? "getPlayQueueByIndex" : "getPlayQueue", Params.NONE);
        return Json.object(answer, byIndex ? "playQueueByIndex" : "playQueue")
                .map(json -> queue(json, byIndex))
                .filter(queue -> !queue.songs().isEmpty());
    }

    void save(List<String> songIds, int current, Duration position) throws SourceException {
        Terms terms = session.terms();
        boolean byIndex = terms.has("indexBasedQueue");
        String method = byIndex ? "savePlayQueueByIndex" : "savePlayQueue";
        if (songIds.isEmpty()) {
            session.call(method, Params.NONE);
            return;
        }
        int[] stretch = Portions.around(songIds, current, terms);
        session.call(
                method,
                Params.NONE
                        .and("id", songIds.subList(stretch[0], stretch[1]))
                        .and(
                                byIndex ? "currentIndex" : "current",
                                byIndex ? Integer.toString(current - stretch[0]) : songIds.get(current))
                        .and("position", position.toMillis()));
    }

    private static SavedQueue queue(JsonObject json, boolean byIndex) {
        List<ServerSong> songs = SongJson.all(Json.objects(json, "entry"));
        int current = byIndex
                ? Json.number(json, "currentIndex").orElse(0)
                : songs.stream().map(ServerSong::id).toList().indexOf(Json.text(json, "current"));
        return new SavedQueue(
                songs,
                Math.clamp(current, 0, Math.max(0, songs.size() - 1)),
                Duration.ofMillis(Math.max(0, Json.large(json, "position").orElse(0))),
                Dates.of(json, "changed"),
                Json.text(json, "changedBy"));
    }
}
