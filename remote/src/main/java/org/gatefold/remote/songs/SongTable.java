package org.gatefold.remote.songs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.listens.Recording;
import org.gatefold.remote.music.Facts;
import org.gatefold.remote.music.Liner;
import org.gatefold.remote.music.MusicFolder;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;
import org.jspecify.annotations.Nullable;

/** Writes songs and keeps albums and artists as their songs say; each method runs in the caller's transaction. */
final class SongTable {
    private final Tx tx;
    private final Set<String> touched = new HashSet<>();
    private final Set<String> left = new HashSet<>();

    SongTable(Tx tx) {
        this.tx = tx;
    }

    /** What is known of a file: when {@code stamp} is still the same, there is no need to read it again. */
    record Known(String path, String stamp) {}

    static List<Known> known(Tx tx) {
        return tx.list("select path, stamp from song", row -> new Known(row.text("path"), row.text("stamp")));
    }

    /** Adds a song or replaces what was known of it; when it was added stays. */
    void put(MusicFolder.Found file, Facts facts, String stamp, long now) {
        String id = SongIds.song(file.path());
        long added = tx.first("select added_at from song where id = ?", row -> row.number("added_at"), id)
                .orElse(now);
        forget(id);
        JsonObject entry = SongEntry.of(id, file, facts, Instant.ofEpochMilli(added));
        String album = entry.get("albumId").getAsString();
        Facts.Names names = facts.names();
        Optional<String> recording = facts.place().recording().map(mbid -> "mb:" + mbid);
        @Nullable Object release = facts.place().release().orElse(null);
        tx.update(
                """
            insert into song (id, path, stamp, added_at, album_id, disc, number, year, sort_key, words, mark_key, recording,
            names, release_mbid, entry, sleeve) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                file.path(),
                stamp,
                added,
                album,
                facts.place().disc(),
                facts.place().number(),
                facts.place().year(),
                Words.sort(names.title()),
                Words.fold(String.join(" ", names.title(), names.artist(), names.album())),
                recording.orElse(id),
                recording.orElse(""),
                Recording.named(names.artist(), names.title()),
                release,
                Json.text(entry),
                Json.text(AlbumSleeve.of(facts)));
        for (String genre : facts.genres()) {
            tx.update(
                    "insert into song_genre (song_id, genre_key, genre) values (?, ?, ?) on conflict do nothing",
                    id,
                    Words.sort(genre),
                    genre);
        }
        credit(id, "artist", facts.artists());
        credit(id, "album", facts.albumArtists());
        facts.liner().parts().stream()
                .collect(Collectors.groupingBy(Liner.Part::role))
                .forEach((role, parts) -> credit(
                        id,
                        role,
                        parts.stream()
                                .map(part -> new Facts.Who(part.name(), Optional.empty()))
                                .toList()));
        touched.add(album);
    }

    private void credit(String song, String role, List<Facts.Who> people) {
        for (int i = 0; i < people.size(); i++) {
            Facts.Who who = people.get(i);
            String id = SongIds.artist(who.name());
            @Nullable Object mbid = who.mbid().orElse(null);
            tx.update("""
                insert into artist_name (id, name, sort_key, words, mbid) values (?, ?, ?, ?, ?)
                on conflict (id) do update set mbid = coalesce(artist_name.mbid, excluded.mbid)""", id, who.name(), Words.sort(who.name()), Words.fold(who.name()), mbid);
            tx.update(
                    "insert into song_artist (song_id, role, position, artist_id) values (?, ?, ?, ?)",
                    song,
                    role,
                    i,
                    id);
        }
    }

    /** Takes out a song whose file is gone. */
    void remove(String path) {
        forget(SongIds.song(path));
    }

    private void forget(String id) {
        tx.first("select album_id from song where id = ?", row -> row.text("album_id"), id)
                .ifPresent(touched::add);
        left.addAll(tx.list("select artist_id from song_artist where song_id = ?", row -> row.text("artist_id"), id));
        tx.update("delete from song_genre where song_id = ?", id);
        tx.update("delete from song_artist where song_id = ?", id);
        tx.update("delete from song where id = ?", id);
    }

    /** Makes the albums of what was written fit again, and forgets artists who are in no song any more. */
    void settle() {
        touched.forEach(this::settle);
        tx.update(
                "delete from artist_name where not exists (select 1 from song_artist where artist_id = artist_name.id)");
    }

    private void settle(String album) {
        record Part(JsonObject entry, long added, Optional<String> release, JsonObject sleeve) {
            static Part of(Row row) {
                return new Part(
                        Json.stored(row.text("entry")),
                        row.number("added_at"),
                        row.optionalText("release_mbid"),
                        Json.stored(row.text("sleeve")));
            }
        }
        tx.update("delete from album_artist where album_id = ?", album);
        tx.update("delete from album where id = ?", album);
        List<Part> parts = tx.list(
                "select entry, added_at, release_mbid, sleeve from song where album_id = ? order by disc, number, path",
                Part::of,
                album);
        if (parts.isEmpty()) {
            return;
        }
        long added = parts.stream().mapToLong(Part::added).min().orElseThrow();
        JsonObject entry = SongEntry.album(
                album,
                parts.stream().map(Part::entry).toList(),
                Instant.ofEpochMilli(added),
                parts.getFirst().release(),
                new AlbumSleeve(parts.stream().map(Part::sleeve).toList()));
        String name = entry.get("name").getAsString();
        String artist = entry.get("artist").getAsString();
        tx.update(
                "insert into album (id, sort_key, artist_key, words, year, added_at, entry) values (?, ?, ?, ?, ?, ?, ?)",
                album,
                Words.sort(name),
                Words.sort(artist),
                Words.fold(name + " " + artist),
                entry.has("year") ? entry.get("year").getAsLong() : 0,
                added,
                Json.text(entry));
        int position = 0;
        for (JsonElement each : entry.getAsJsonArray("artists")) {
            tx.update(
                    "insert into album_artist (album_id, position, artist_id) values (?, ?, ?)",
                    album,
                    position++,
                    each.getAsJsonObject().get("id").getAsString());
        }
    }
}
