package org.gatefold.remote.subsonic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.edit.Playlist;
import org.gatefold.remote.edit.PlaylistTable;
import org.gatefold.remote.edit.PlaylistTable.Kept;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.songs.SongQueries;
import org.gatefold.remote.songs.TrackNames;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;

/**
 * The same playlists that Gatefold's devices keep here. Entries of which this server has no song are not shown, but stay
 * where they are whatever a player changes around them.
 */
final class PlaylistCalls {
    private static final int MOST = 20_000;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_COMMENT = 4000;

    private final Database database;
    private final Clock clock;

    PlaylistCalls(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<String, Call> calls() {
        return Map.of(
                "getPlaylists", (Call.Documents) this::all,
                "getPlaylist", (Call.Documents) this::one,
                "createPlaylist", (Call.Documents) this::create,
                "updatePlaylist", (Call.Documents) this::update,
                "deletePlaylist", (Call.Documents) this::delete);
    }

    private Doc all(Ask ask) {
        return Documents.in(
                "playlists",
                Documents.list(
                        "playlist",
                        database.read(tx -> PlaylistTable.all(tx, ask.account()).stream()
                                .map(kept -> document(tx, ask.account(), kept, false))
                                .toList())));
    }

    private Doc one(Ask ask) {
        String id = ask.params().required("id");
        JsonObject playlist = database.read(tx -> document(tx, ask.account(), find(tx, ask.account(), id), true));
        return new Doc().put("playlist", playlist);
    }

    private static Kept find(Tx tx, Account account, String id) {
        return PlaylistTable.find(tx, account, id)
                .filter(kept -> !kept.deleted())
                .orElseThrow(() -> Refusal.notFound("playlist"));
    }

    private static JsonObject document(Tx tx, Account account, Kept kept, boolean entries) {
        String changed = Instant.ofEpochMilli(kept.changedAt()).toString();
        List<JsonObject> songs = new SongQueries(tx, account)
                .songs(kept.playlist().items().asList().stream()
                        .flatMap(item -> song(tx, item).stream())
                        .toList());
        Doc playlist = new Doc()
                .put("id", kept.id())
                .put("name", kept.playlist().name())
                .put("comment", kept.playlist().description())
                .put("owner", account.name())
                .put("public", false)
                .put("songCount", songs.size())
                .put(
                        "duration",
                        songs.stream()
                                .mapToLong(song -> song.get("duration").getAsLong())
                                .sum())
                .put("created", changed)
                .put("changed", changed)
                .put(
                        "coverArt",
                        songs.stream()
                                .filter(song -> song.has("coverArt"))
                                .map(song -> song.get("coverArt").getAsString())
                                .findFirst());
        return entries ? playlist.put("entry", songs, song -> song).json() : playlist.json();
    }

    private static Optional<String> song(Tx tx, JsonElement item) {
        return TrackNames.song(tx, item.getAsJsonObject().getAsJsonObject("track"));
    }

    /** With {@code playlistId} the songs replace those that are there. */
    private Doc create(Ask ask) {
        Optional<String> id = ask.params().text("playlistId");
        Optional<String> name = ask.params().text("name");
        if (id.isEmpty() && name.isEmpty()) {
            throw Refusal.missing("name or playlistId");
        }
        List<String> songs = ask.params().all("songId");
        long now = clock.millis();
        JsonObject made = database.write(tx -> {
            Optional<Kept> before = id.map(known -> find(tx, ask.account(), known));
            String called =
                    name.or(() -> before.map(kept -> kept.playlist().name())).orElseThrow();
            String about = before.map(kept -> kept.playlist().description()).orElse("");
            Playlist playlist = new Playlist(checked(called), about, with(tx, new JsonArray(), songs));
            Kept next = before.map(kept -> kept.with(playlist, now))
                    .orElseGet(() -> new Kept(UUID.randomUUID().toString(), playlist, 0, false, now, ""));
            PlaylistTable.write(tx, ask.account(), next);
            return document(tx, ask.account(), next, true);
        });
        return new Doc().put("playlist", made);
    }

    private Doc update(Ask ask) {
        String id = ask.params().required("playlistId");
        Optional<String> comment = ask.params().first("comment");
        long now = clock.millis();
        database.write(tx -> {
            Kept kept = find(tx, ask.account(), id);
            Playlist before = kept.playlist();
            Playlist next = new Playlist(
                    checked(ask.params().text("name").orElse(before.name())),
                    clipped(comment.orElse(before.description())),
                    with(
                            tx,
                            without(tx, before.items(), places(ask)),
                            ask.params().all("songIdToAdd")));
            return next.equals(before) ? 0 : PlaylistTable.write(tx, ask.account(), kept.with(next, now));
        });
        return new Doc();
    }

    private static String checked(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new Refusal(Refusal.GENERIC, "A name has at most " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private static String clipped(String comment) {
        return comment.substring(0, Math.min(comment.length(), LONGEST_COMMENT));
    }

    private static Set<Integer> places(Ask ask) {
        Set<Integer> places = new HashSet<>();
        for (String place : ask.params().all("songIndexToRemove")) {
            if (!place.matches("\\d{1,9}")) {
                throw new Refusal(Refusal.GENERIC, "songIndexToRemove must be a whole number");
            }
            places.add(Integer.valueOf(place));
        }
        return places;
    }

    /** Places count the entries that players see. */
    private static JsonArray without(Tx tx, JsonArray items, Set<Integer> places) {
        JsonArray rest = new JsonArray();
        int seen = 0;
        for (JsonElement item : items) {
            boolean shown = !places.isEmpty() && song(tx, item).isPresent();
            if (!shown || !places.contains(seen)) {
                rest.add(item);
            }
            seen += shown ? 1 : 0;
        }
        return rest;
    }

    private static JsonArray with(Tx tx, JsonArray items, List<String> songs) {
        if (items.size() + songs.size() > MOST) {
            throw new Refusal(Refusal.GENERIC, "A playlist has at most " + MOST + " songs");
        }
        List<JsonElement> all = new ArrayList<>(items.asList());
        for (String song : songs) {
            if (tx.number("select count(*) as n from song where id = ?", song) == 0) {
                throw Refusal.notFound("song");
            }
            all.add(new Doc()
                    .put("item_id", UUID.randomUUID().toString())
                    .put("track", TrackNames.of(tx, song))
                    .json());
        }
        return Doc.list(all, item -> item);
    }

    /** Deleting what is gone already is no error. */
    private Doc delete(Ask ask) {
        String id = ask.params().required("id");
        long now = clock.millis();
        database.write(tx -> {
            Kept kept = PlaylistTable.find(tx, ask.account(), id).orElseThrow(() -> Refusal.notFound("playlist"));
            return kept.deleted() ? 0 : PlaylistTable.write(tx, ask.account(), kept.gone(now));
        });
        return new Doc();
    }
}
