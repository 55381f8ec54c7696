package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/**
 * What is remembered, in the user database, of songs of which a copy is kept on this computer: enough to show them when
 * their server has them no more, and after the cache was made anew. In the cache such a song is marked as gone. Blocks.
 */
public final class KeptSongs {
    private static final List<String> STEPS = List.of("""
        create table kept_song(key text primary key, server text not null, song text not null, body text not null) without rowid;
        create table server_called(server text primary key, name text not null) without rowid;
        """);

    private final Database user;
    private final Database cache;

    public KeptSongs(Database user, Database cache, Clock clock) {
        this.user = user;
        this.cache = cache;
        user.migrate("kept-songs", STEPS, clock);
        callServers();
    }

    /** A song to be put into the library again: its server, the album there, and what is known of it. */
    public record Again(ServerId server, String album, SongMemory memory) {}

    /** From now on a server is called so, also when it is the listener's no more. */
    public void called(ServerId server, String name) {
        String sql = "insert or replace into server_called(server, name) values(?,?)";
        user.write(tx -> tx.update(sql, server.value(), name));
        cache.write(tx -> tx.update(sql, server.value(), name));
    }

    /** The recordings that are remembered. */
    public Set<TrackKey> keys() {
        return new HashSet<>(user.read(tx -> tx.list("select key from kept_song", row -> new TrackKey(row.text(1)))));
    }

    /** Remembers these recordings as the cache knows them; one that is no song of a server there is left out. */
    public void remember(Collection<TrackKey> keys) {
        List<Known> known = cache.read(tx -> {
            List<Known> found = new ArrayList<>();
            for (TrackKey key : keys) {
                SongReading.of(tx, key).ifPresent(song -> found.add(new Known(key, song)));
            }
            return found;
        });
        if (known.isEmpty()) {
            return;
        }
        Gson gson = new Gson();
        user.write(tx -> {
            for (Known each : known) {
                tx.update(
                        "insert or replace into kept_song(key, server, song, body) values(?,?,?,?)",
                        each.key().value(),
                        each.song().server(),
                        each.song().song(),
                        gson.toJson(each.song()));
            }
            return true;
        });
    }

    private record Known(TrackKey key, SongMemory song) {}

    public void forget(Collection<TrackKey> keys) {
        user.write(tx -> {
            for (TrackKey key : keys) {
                tx.update("delete from kept_song where key=?", key.value());
            }
            return true;
        });
    }

    /** What is remembered and not in the cache, as after that was made anew. */
    public List<Again> missing() {
        Set<TrackKey> lost = keys();
        lost.removeAll(present(lost));
        Gson gson = new Gson();
        return user.read(tx -> {
            List<Again> again = new ArrayList<>();
            for (TrackKey key : lost) {
                tx.one(
                                "select body from kept_song where key=?",
                                row -> gson.fromJson(row.text(1), SongMemory.class),
                                key.value())
                        .ifPresent(song -> again.add(new Again(new ServerId(song.server()), song.album(), song)));
            }
            return again;
        });
    }

    /** Marks tracks of servers that are gone there but kept here; gives those that are not kept, or are elsewhere too. */
    public List<Long> leave(Collection<Long> tracks) {
        Set<TrackKey> kept = keys();
        return cache.write(tx -> {
            List<Long> others = new ArrayList<>();
            for (long track : tracks) {
                if (isKept(tx, track, kept)) {
                    tx.update("update track set gone=1 where id=?", track);
                } else {
                    others.add(track);
                }
            }
            return others;
        });
    }

    /** Gone tracks of these recordings. */
    public List<Long> gone(Collection<TrackKey> keys) {
        return cache.read(tx -> {
            List<Long> gone = new ArrayList<>();
            for (TrackKey key : keys) {
                gone.addAll(tx.list("select id from track where key=? and gone=1", row -> row.number(1), key.value()));
            }
            return gone;
        });
    }

    /** Gone tracks whose recording is somewhere again. */
    public List<Long> back() {
        return cache.read(tx -> tx.list(
                "select g.id from track g where g.gone=1 and exists(select 1 from track o where o.key=g.key and o.gone=0)",
                row -> row.number(1)));
    }

    private static boolean isKept(Tx tx, long track, Set<TrackKey> kept) throws SQLException {
        Optional<TrackKey> alone = tx.one(
                "select t.key from track t where t.id=? and not exists(select 1 from track o where o.key=t.key and o.id<>t.id and o.gone=0)",
                row -> new TrackKey(row.text(1)),
                track);
        return alone.filter(kept::contains).isPresent();
    }

    private Set<TrackKey> present(Collection<TrackKey> keys) {
        String json = new Gson().toJson(keys.stream().map(TrackKey::value).toList());
        return new HashSet<>(cache.read(tx -> tx.list(
                "select distinct t.key from json_each(?) w join track t on t.key=w.value",
                row -> new TrackKey(row.text(1)),
                json)));
    }

    /** The cache may be new. */
    private void callServers() {
        record Called(String server, String name) {}
        List<Called> called = user.read(
                tx -> tx.list("select server, name from server_called", row -> new Called(row.text(1), row.text(2))));
        cache.write(tx -> {
            for (Called each : called) {
                tx.update("insert or replace into server_called(server, name) values(?,?)", each.server(), each.name());
            }
            return true;
        });
    }
}
