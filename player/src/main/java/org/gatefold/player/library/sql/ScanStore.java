package org.gatefold.player.library.sql;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.ScanProblem;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.TrackFacts.Identity;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;

/** What a scan reads from and writes to the cache; every write leaves the library whole. Blocks; scans and servers that save at once take turns. */
public final class ScanStore {
    private static final int MOST_PROBLEMS = 1000;

    private final Database cache;
    private final KnownKeys keys;
    private final Clock clock;
    private final ReentrantLock saving = new ReentrantLock();

    public ScanStore(Database cache, KnownKeys keys, Clock clock) {
        this.cache = cache;
        this.keys = keys;
        this.clock = clock;
    }

    /** Every folder with something in it that earlier scans met. */
    public List<ScannedFolder.Kept> folders() {
        return cache.read(tx -> tx.list(FOLDER + "where server='' order by path", ScanStore::folder).stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private static final String FOLDER = "select id, path, device, art_name, art_size, art_modified, art from folder ";

    /** The folders as kept, made where they are new; what they say of their covers is still that of the last scan. */
    public List<ScannedFolder.Kept> keepFolders(List<ScannedFolder> folders) {
        return folders.isEmpty()
                ? List.of()
                : cache.write(tx -> {
                    List<ScannedFolder.Kept> kept = new ArrayList<>();
                    for (ScannedFolder folder : folders) {
                        String path = folder.path().toString();
                        tx.update("""
                            insert into folder(path, album_folder, device) values(?,?,?)
                            on conflict(path) do update set album_folder=excluded.album_folder, device=excluded.device""", path, folder.albumFolder().toString(), folder.device());
                        PlaceRows.add(tx, folder.path());
                        tx.one(FOLDER + "where path=?", ScanStore::folder, path)
                                .flatMap(row -> row)
                                .ifPresent(kept::add);
                    }
                    return kept;
                });
    }

    /** Makes searches quick again after much was written. Blocks, for seconds in a large library; others may read and write. */
    public void tidy(BooleanSupplier cancelled) {
        WordIndex.tidy(cache, cancelled);
    }

    /** Keeps which picture lies in a folder, and shows it on its tracks that have none of their own. */
    public void cover(long folder, Optional<FileStamp> stamp, Optional<ArtworkId> art) {
        cache.write(tx -> {
            FileStamp cover = stamp.orElse(new FileStamp("", 0, 0));
            tx.update(
                    "update folder set art_name=?, art_size=?, art_modified=?, art=? where id=?",
                    cover.name(),
                    cover.size(),
                    cover.modified(),
                    art.map(ArtworkId::sha256),
                    folder);
            for (String inside : tx.list(
                    "select distinct c.album_folder from folder f join folder c on c.id=f.id or c.album_folder=f.path where f.id=?",
                    row -> row.text(1),
                    folder)) {
                tx.update(
                        "update track set art=" + TrackRows.ART
                                + " where folder in (select id from folder where album_folder=?)",
                        inside);
                AlbumRows.countAll(tx, AlbumRows.albumsIn(tx, inside));
            }
            return true;
        });
    }

    /** The files of folders by name, those that could not be read included; a folder without any is left out. */
    public Map<Long, Map<String, KnownFile>> files(Collection<Long> folders) {
        return cache.read(tx -> FileRows.of(tx, folders));
    }

    /** Keeps files that were read, in one transaction, and settles the albums they are on. */
    public void save(List<ReadFile> files) {
        saving.lock();
        try {
            saveAlone(files);
        } finally {
            saving.unlock();
        }
    }

    private void saveAlone(List<ReadFile> files) {
        List<Identity> identities =
                keys.asMetBefore(files.stream().map(ReadFile::facts).toList());
        List<TrackKey> first = keys.assign(identities);
        List<Integer> doubles = cache.read(tx -> Doubles.among(tx, files, first));
        doubles.forEach(
                i -> identities.set(i, identities.get(i).at(files.get(i).facts().place())));
        List<TrackKey> assigned = doubles.isEmpty() ? first : keys.assign(identities);
        Map<TrackKey, TrackKey> aliases = cache.read(tx -> Renamed.among(tx, files, assigned));
        keys.alias(aliases);
        cache.write(tx -> {
            TrackRows rows = new TrackRows(tx);
            List<TrackKey> last =
                    assigned.stream().map(key -> aliases.getOrDefault(key, key)).toList();
            Before before = new Before(tx, files, last);
            for (int i = 0; i < files.size(); i++) {
                TrackRows.Known known = new TrackRows.Known(identities.get(i).fingerprint(), last.get(i));
                rows.save(files.get(i), known, before, clock.millis());
            }
            rows.settle();
            return true;
        });
    }

    /** Notes a file that cannot be read while it stays as it is; a track that it was goes. */
    public void saveUnreadable(long folder, FileStamp stamp, Said reason) {
        cache.write(tx -> {
            tx.update(
                    "insert or replace into unreadable(folder, name, size, modified, reason) values(?,?,?,?,?)",
                    folder,
                    stamp.name(),
                    stamp.size(),
                    stamp.modified(),
                    reason.kept());
            remove(
                    tx,
                    tx.list(
                            "select id from track where folder=?1 and (name=?2 or name>?2||'/' and name<?2||'0')",
                            row -> row.number(1),
                            folder,
                            stamp.name()));
            return true;
        });
    }

    /** Removes tracks whose files have gone. */
    public void removeTracks(List<Long> tracks) {
        cache.write(tx -> {
            remove(tx, tracks);
            return true;
        });
    }

    /** Forgets what made a file unreadable, since it has gone. */
    public void removeUnreadable(long folder, String name) {
        cache.write(tx -> tx.update("delete from unreadable where folder=? and name=?", folder, name));
    }

    /** Some of a folder's tracks, at most {@code most}. */
    public List<Long> tracksIn(long folder, int most) {
        return cache.read(
                tx -> tx.list("select id from track where folder=? limit ?", row -> row.number(1), folder, most));
    }

    /** Forgets a folder without tracks. */
    public void removeFolder(long folder) {
        cache.write(tx -> {
            Optional<String> path = tx.one("select path from folder where id=?", row -> row.text(1), folder);
            tx.update(
                    "delete from folder where id=? and not exists(select 1 from track where folder=folder.id)", folder);
            if (path.isPresent()) {
                PlaceRows.tidy(tx, path.get());
            }
            return true;
        });
    }

    /** Counts artists anew; call it now and then, and at the end. */
    public void countArtists() {
        while (cache.write(tx -> ArtistFigures.count(tx, 500))) {
            // each round counts some, so that no transaction is long
        }
    }

    /** Every picture a track, album or folder shows. */
    public Set<ArtworkId> pictures() {
        return cache.read(tx -> new HashSet<>(tx.list(
                "select art from folder where art is not null union select own_art from track where own_art is not null union select art from served_cover",
                row -> new ArtworkId(row.text(1)))));
    }

    /** Starts the list of problems anew. */
    public void clearProblems() {
        cache.write(tx -> tx.update("delete from problem"));
    }

    /** Forgets the problems of what lies directly in these folders, or is one of them. */
    public void clearProblems(Set<Path> looked) {
        List<String> old = problems().stream()
                .map(ScanProblem::file)
                .filter(file -> looked.contains(file) || looked.contains(file.getParent()))
                .map(Path::toString)
                .toList();
        cache.write(tx -> {
            for (String file : old) {
                tx.update("delete from problem where path=?", file);
            }
            return true;
        });
    }

    public void addProblems(List<ScanProblem> problems) {
        cache.write(tx -> {
            long room = MOST_PROBLEMS - tx.count("select count(*) from problem");
            for (ScanProblem problem : problems.subList(0, (int) Math.clamp(room, 0, problems.size()))) {
                tx.update(
                        "insert into problem(path, reason) values(?,?)",
                        problem.file().toString(),
                        problem.reason().kept());
            }
            return true;
        });
    }

    public List<ScanProblem> problems() {
        return cache
                .read(tx -> tx.list(
                        "select path, reason from problem order by seq limit ?",
                        row -> path(row.text(1)).map(new Reason(Said.of(row.text(2)))::of),
                        MOST_PROBLEMS))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private record Reason(Said text) {
        ScanProblem of(Path file) {
            return new ScanProblem(file, text);
        }
    }

    private static void remove(Tx tx, List<Long> tracks) throws SQLException {
        TrackRows rows = new TrackRows(tx);
        for (long track : tracks) {
            rows.delete(track);
        }
        rows.settle();
    }

    private static Optional<ScannedFolder.Kept> folder(Row row) throws SQLException {
        long id = row.number(1);
        String device = row.text(3);
        Optional<FileStamp> cover = Optional.of(new FileStamp(row.text(4), row.number(5), row.number(6)))
                .filter(s -> !s.name().isEmpty());
        Optional<ArtworkId> art = row.optionalText(7).map(ArtworkId::new);
        return path(row.text(2)).map(path -> new ScannedFolder.Kept(id, path, device, cover, art));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
