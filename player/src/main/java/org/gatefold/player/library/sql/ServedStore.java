package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
        String path = server.value() + "/" + album;
        return cache.read(tx -> tx.one("select id from folder where path=?", row -> row.number(1), path))
                .orElseGet(() -> cache.write(tx -> {
                    tx.update(
                            "insert or ignore into folder(path, album_folder, device, server) values(?1,?1,'',?2)",
                            path,
                            server.value());
                    return tx.one("select id from folder where path=?", row -> row.number(1), path)
                            .orElseThrow();
                }));
    }

    /** What is known of songs, in their order, given as folder and name. */
    public List<KnownSong> known(List<ReadFile> songs) {
        return cache.read(tx -> {
            List<KnownSong> known = new ArrayList<>();
            for (ReadFile song : songs) {
                known.add(tx.one(
                                "select id, case gone when 1 then 0 else modified end from track where folder=? and name=?",
                                row -> new KnownSong(row.number(1), row.number(2)),
                                song.folder(),
                                song.stamp().name())
                        .orElse(new KnownSong(0, 0)));
            }
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
