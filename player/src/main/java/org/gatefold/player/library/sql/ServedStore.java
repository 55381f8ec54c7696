package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/** What the cache holds of music servers; songs themselves are kept by {@link ScanStore#save}. Blocks. */
public final class ServedStore {
    private static final int SOME = 256;
    private static final String WITHOUT_TRACKS =
            "delete from folder where server=? and not exists(select 1 from track where folder=folder.id)";

    private final Database cache;
    private final Clock clock;

    public ServedStore(Database cache, Clock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /** A cover as its server calls it. */
    public record ServedCover(ServerId server, String cover) {}

    /** What the cache knows of a song; 0 and 0 when it does not. */
    public record KnownSong(long track, long stamp) {}

    /** How a server's library stood when it was last read to its end. */
    public record Synced(String stamp, Instant at) {}

    /** The number of the folder that stands for an album of a server, made where it is new. */
    public long folder(ServerId server, String album) {
        return Objects.requireNonNull(folders(server, List.of(album)).get(album));
    }

    /** The numbers of the folders that stand for albums of a server, made where they are new, by album. */
    public Map<String, Long> folders(ServerId server, Collection<String> albums) {
        List<String> asked = List.copyOf(albums);
        Map<String, Long> known = cache.read(tx -> folders(tx, server, asked));
        List<String> fresh =
                asked.stream().filter(album -> !known.containsKey(album)).toList();
        if (!fresh.isEmpty()) {
            known.putAll(cache.write(tx -> {
                tx.update(
                        "insert or ignore into folder(path, album_folder, device, server) select ?1||'/'||value, ?1||'/'||value, '', ?1 from json_each(?2)",
                        server.value(),
                        new Gson().toJson(fresh));
                return folders(tx, server, fresh);
            }));
        }
        return known;
    }

    private static Map<String, Long> folders(Tx tx, ServerId server, List<String> albums) throws SQLException {
        Map<String, Long> known = new HashMap<>();
        tx.list(
                "select w.key, f.id from json_each(?2) w cross join folder f on f.path=?1||'/'||w.value",
                row -> known.put(albums.get(row.integer(1)), row.number(2)),
                server.value(),
                new Gson().toJson(albums));
        return known;
    }

    /** What is known of songs, in their order, given as folder and name. */
    public List<KnownSong> known(List<ReadFile> songs) {
        return stamps(songs.stream()
                .map(song -> new Named(song.folder(), song.stamp().name()))
                .toList());
    }

    /** A song by the folder that stands for its album, and the server's name for it. */
    public record Named(long folder, String song) {}

    /** What is known of songs, in their order. */
    public List<KnownSong> stamps(List<Named> songs) {
        return cache.read(tx -> {
            List<KnownSong> known = new ArrayList<>(Collections.nCopies(songs.size(), new KnownSong(0, 0)));
            tx.list(
                    "select w.key, t.id, case gone when 1 then 0 else modified end from json_each(?) w"
                            + " cross join track t on t.folder=w.value->>0 and t.name=w.value->>1",
                    row -> known.set(row.integer(1), new KnownSong(row.number(2), row.number(3))),
                    new Gson()
                            .toJson(songs.stream()
                                    .map(song -> new Object[] {song.folder(), song.song()})
                                    .toList()));
            return known;
        });
    }

    /** The numbers of all of a server's tracks. */
    public BitSet tracks(ServerId server) {
        return cache.read(tx -> {
            BitSet tracks = new BitSet();
            tx.list(
                    "select t.id from folder f join track t on t.folder=f.id where f.server=? and t.gone=0",
                    row -> {
                        tracks.set(row.integer(1));
                        return tracks;
                    },
                    server.value());
            return tracks;
        });
    }

    /** How many tracks of a server there are. */
    public int count(ServerId server) {
        return cache.read(tx -> (int) tx.count(
                "select count(*) from folder f join track t on t.folder=f.id where f.server=? and t.gone=0",
                server.value()));
    }

    /** Notes the covers that songs show, so that they can be fetched when they are. */
    public void covers(ServerId server, List<String> covers) {
        if (covers.isEmpty()) {
            return;
        }
        cache.write(tx -> {
            for (String cover : covers) {
                tx.update(
                        "insert or ignore into served_cover(art, server, cover) values(?,?,?)",
                        ArtworkStore.nameOf(server, cover).sha256(),
                        server.value(),
                        cover);
            }
            return true;
        });
    }

    /** The cover behind a picture's name, if it is a server's. */
    public Optional<ServedCover> cover(ArtworkId art) {
        return cache.read(tx -> tx.one(
                "select server, cover from served_cover where art=?",
                row -> new ServedCover(new ServerId(row.text(1)), row.text(2)),
                art.sha256()));
    }

    public Optional<Synced> synced(ServerId server) {
        return cache.read(tx -> tx.one(
                "select stamp, synced from server_sync where server=?",
                row -> new Synced(row.text(1), Instant.ofEpochMilli(row.number(2))),
                server.value()));
    }

    /** Notes that all of a server was read just now. */
    public void synced(ServerId server, String stamp) {
        cache.write(tx -> tx.update(
                "insert or replace into server_sync(server, stamp, synced) values(?,?,?)",
                server.value(),
                stamp,
                clock.instant()));
    }

    /** Some tracks of a server that the listener has taken away; its other traces go with the last of them. */
    public List<Long> leaving(ServerId server) {
        return cache.write(tx -> {
            List<Long> tracks = tx.list(
                    "select t.id from folder f join track t on t.folder=f.id where f.server=? and t.gone=0 limit ?",
                    row -> row.number(1),
                    server.value(),
                    SOME);
            if (tracks.isEmpty()) {
                forget(tx, server);
            }
            return tracks;
        });
    }

    /** Servers the cache still knows. */
    public List<ServerId> servers() {
        return cache.read(tx -> tx.list(
                "select distinct server from folder where server<>'' union select server from server_sync",
                row -> new ServerId(row.text(1))));
    }

    /** Albums of a server without a track left. */
    public void dropEmpty(ServerId server) {
        cache.write(tx -> tx.update(WITHOUT_TRACKS, server.value()));
    }

    private static void forget(Tx tx, ServerId server) throws SQLException {
        tx.update(WITHOUT_TRACKS, server.value());
        tx.update("delete from served_cover where server=?", server.value());
        tx.update("delete from server_sync where server=?", server.value());
    }
}
