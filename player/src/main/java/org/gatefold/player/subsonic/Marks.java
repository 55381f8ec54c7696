package org.gatefold.player.subsonic;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.source.ServerMarks.Heard;
import org.gatefold.player.source.ServerMarks.Starred;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;

/** Stars, ratings and plays on a server. */
final class Marks {
    /** Telling these what plays now raises their play counts. */
    private static final Set<String> COUNT_NOW_PLAYING = Set.of("gonic", "airsonic", "airsonic-advanced");

    private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

    private final Session session;

    Marks(Session session) {
        this.session = session;
    }

    void star(Starred what, String id, boolean on) throws SourceException {
        String name = switch (what) {
            case SONG -> "id";
            case ALBUM -> "albumId";
            case ARTIST -> "artistId";
        };
        try {
            session.call(on ? "star" : "unstar", Params.of(name, id));
        } catch (SourceException e) {
            // doing it twice is an error on some servers: what counts is how it stands
            if (!(e.reason() instanceof Reason.Refused) || isStarred(what, id) != on) {
                throw e;
            }
        }
    }

    /** By tags where the server can, else by folders: the songs are the same. */
    List<ServerSong> starred() throws SourceException {
        try {
            return SongJson.all(Json.objects(session.call("getStarred2", Params.NONE), "starred2", "song"));
        } catch (SourceException e) {
            if (!(e.reason() instanceof Reason.Unsupported)) {
                throw e;
            }
            return SongJson.all(Json.objects(session.call("getStarred", Params.NONE), "starred", "song"));
        }
    }

    void rate(String songId, int rating) throws SourceException {
        if (rating < 0 || rating > 5) {
            throw new IllegalArgumentException("not a rating: " + rating);
        }
        session.call("setRating", Params.of("id", songId).and("rating", rating));
    }

    /** One song a call: two servers look at the first only. */
    void scrobble(String songId, Instant startedAt) throws SourceException {
        session.callOnce(
                "scrobble",
                Params.of("id", songId).and("time", startedAt.toEpochMilli()).and("submission", "true"));
    }

    /** What the server says of the last time, where it says it at all. */
    Heard heard(String songId, Instant startedAt) throws SourceException {
        Optional<Instant> played = Json.object(session.call("getSong", Params.of("id", songId)), "song")
                .flatMap(song -> Dates.of(song, "played"));
        if (played.isEmpty()) {
            return Heard.UNKNOWN;
        }
        Duration apart = Duration.between(startedAt, played.get());
        if (apart.abs().compareTo(SAME_MOMENT) <= 0) {
            return Heard.YES;
        }
        return apart.isNegative() ? Heard.NO : Heard.UNKNOWN;
    }

    boolean nowPlaying(String songId, Duration position, boolean paused) throws SourceException {
        Terms terms = session.terms();
        if (terms.has("playbackReport")) {
            session.call(
                    "reportPlayback",
                    Params.of("mediaId", songId)
                            .and("mediaType", "song")
                            .and("positionMs", position.toMillis())
                            .and("state", paused ? "paused" : "playing")
                            .and("ignoreScrobble", "true"));
            return true;
        }
        if (!tellsNowPlaying(terms) || paused) {
            return false;
        }
        session.callOnce("scrobble", Params.of("id", songId).and("submission", "false"));
        return true;
    }

    /** Whether a server can be told what plays now without counting it: those that do not say who they are may. */
    static boolean tellsNowPlaying(Terms terms) {
        String maker = terms.maker().name().toLowerCase(Locale.ROOT);
        return terms.has("playbackReport") || (terms.maker().openSubsonic() && !COUNT_NOW_PLAYING.contains(maker));
    }

    private boolean isStarred(Starred what, String id) throws SourceException {
        String element = switch (what) {
            case SONG -> "song";
            case ALBUM -> "album";
            case ARTIST -> "artist";
        };
        String method = "get" + element.substring(0, 1).toUpperCase(Locale.ROOT) + element.substring(1);
        JsonObject answer = session.call(method, Params.of("id", id));
        return Json.object(answer, element)
                .flatMap(json -> Dates.of(json, "starred"))
                .isPresent();
    }
}
