package org.gatefold.remote.subsonic;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.listens.Listen;
import org.gatefold.remote.listens.ListenTable;
import org.gatefold.remote.listens.Recording;
import org.gatefold.remote.songs.SongQueries;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;

/** Plays that players report: they become listens like those that come by the ListenBrainz API, each once. */
final class Playing {
    private static final long FIRST = 1_033_430_400; // 2002-10-01, as for the listens of ListenBrainz
    private static final long AHEAD = 3_600;
    private static final long A_MOMENT = 10 * 60;

    private final Database database;
    private final Clock clock;

    Playing(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<String, Call> calls() {
        return Map.of("scrobble", (Call.Documents) this::scrobble, "getNowPlaying", (Call.Documents) this::nowPlaying);
    }

    /** A play as it was reported. @param at in seconds since 1970, empty where the player did not say */
    private record Reported(String id, Optional<Long> at) {}

    private Doc scrobble(Ask ask) {
        ask.params().required("id");
        List<Reported> all = reported(ask);
        boolean submission = ask.params().flag("submission", true);
        long now = clock.instant().getEpochSecond();
        database.write(tx -> {
            SongQueries songs = new SongQueries(tx, ask.account());
            for (Reported each : all) {
                JsonObject song = songs.song(each.id).orElseThrow(() -> Refusal.notFound("song"));
                if (submission) {
                    keep(tx, ask, song, each.at, now);
                } else {
                    ListenTable.playingNow(tx, ask.account(), track(song, ask), now);
                }
            }
            return true;
        });
        return new Doc();
    }

    /** Ids and times belong together by their places. */
    private List<Reported> reported(Ask ask) {
        List<String> ids = ask.params().all("id");
        List<String> times = ask.params().all("time");
        List<Reported> all = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Optional<Long> at = i < times.size() ? Optional.of(seconds(times.get(i))) : Optional.empty();
            all.add(new Reported(ids.get(i), at));
        }
        return all;
    }

    private long seconds(String millis) {
        if (millis.matches("\\d{1,18}")) {
            long seconds = Long.parseLong(millis) / 1000;
            if (seconds >= FIRST && seconds <= clock.instant().getEpochSecond() + AHEAD) {
                return seconds;
            }
        }
        throw new Refusal(Refusal.GENERIC, "time must be milliseconds since 1970, from October 2002 to now");
    }

    /**
     * The protocol has no id that makes a repeated call harmless. A play of the same second is the same play, whoever told
     * of it; one without a time is the same as another within half of the song's length.
     */
    private static void keep(Tx tx, Ask ask, JsonObject song, Optional<Long> reported, long now) {
        Account account = ask.account();
        JsonObject track = track(song, ask);
        long at = reported.orElse(now);
        long before = reported.isPresent()
                ? at
                : at - Math.min(A_MOMENT, song.get("duration").getAsLong() / 2);
        if (!ListenTable.knows(tx, account, track, before, at)) {
            String key = "at:" + at + ":" + Recording.key(track);
            ListenTable.keep(tx, account, new Listen(key, at, track), now);
        }
    }

    /** The {@code track_metadata} of a listen. */
    private static JsonObject track(JsonObject song, Ask ask) {
        Doc info = new Doc()
                .put("media_player", ask.client())
                .put("submission_client", ask.client())
                .put("subsonic_id", song.get("id"))
                .put("duration_ms", song.get("duration").getAsLong() * 1000);
        Optional.of(song.get("musicBrainzId").getAsString())
                .filter(id -> !id.isEmpty())
                .ifPresent(id -> info.put("recording_mbid", id));
        return new Doc()
                .put("artist_name", song.get("artist"))
                .put("track_name", song.get("title"))
                .put("release_name", song.get("album"))
                .put("additional_info", info)
                .json();
    }

    /** Only what the caller plays himself: what others hear is theirs. */
    private Doc nowPlaying(Ask ask) {
        long now = clock.instant().getEpochSecond();
        return Documents.in(
                "nowPlaying",
                Documents.list(
                        "entry",
                        database.read(tx ->
                                ListenTable.playing(tx, ask.account())
                                        .flatMap(playing -> entry(tx, ask.account(), playing, now))
                                        .stream()
                                        .toList())));
    }

    private static Optional<JsonObject> entry(Tx tx, Account account, ListenTable.Playing playing, long now) {
        long seconds = Math.max(0, now - playing.since());
        String recording = Recording.key(playing.track());
        return tx.first(
                        "select id from song where recording = ? or names = ? order by id limit 1",
                        row -> row.text("id"),
                        recording,
                        recording)
                .flatMap(id -> new SongQueries(tx, account).song(id))
                .filter(song -> seconds <= song.get("duration").getAsLong() + A_MOMENT)
                .map(song -> new Doc(song)
                        .put("username", account.name())
                        .put("minutesAgo", seconds / 60)
                        .put("playerId", 0)
                        .put("playerName", player(playing.track()))
                        .json());
    }

    private static String player(JsonObject track) {
        return track.get("additional_info") instanceof JsonObject info && info.has("media_player")
                ? info.get("media_player").getAsString()
                : "Gatefold";
    }
}
