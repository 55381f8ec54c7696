package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gatefold.player.library.TrackFinder;
import org.gatefold.player.library.TrackKey;
import org.gatefold.sync.sql.Database;

/** Looks in the cache for what lists name; "cross join" keeps SQLite from reading all tracks for each of them. */
public final class SqlTrackFinder implements TrackFinder {
    private final Database cache;

    public SqlTrackFinder(Database cache) {
        this.cache = cache;
    }

    @Override
    public Map<Path, TrackKey> byFiles(Collection<Path> files) {
        List<List<String>> asked = files.stream()
                .filter(file -> file.getParent() != null && file.getFileName() != null)
                .map(file -> List.of(
                        Objects.requireNonNull(file.getParent()).toString(),
                        Objects.requireNonNull(file.getFileName()).toString()))
                .toList();
        Map<Path, TrackKey> found = new HashMap<>();
        cache.read(tx -> tx.list(
                """
                select f.path, t.name, t.key from json_each(?) w
                  cross join folder f on f.path=json_extract(w.value, '$[0]') and f.server=''
                  cross join track t on t.folder=f.id and t.name=json_extract(w.value, '$[1]')""",
                row -> found.put(Path.of(row.text(1), row.text(2)), new TrackKey(row.text(3))),
                new Gson().toJson(asked)));
        return found;
    }

    @Override
    public List<Titled> byTitles(Collection<String> titles) {
        return cache.read(tx -> tx.list(
                """
                select t.key, t.title_sort, t.artist_sort, t.album_sort, t.seconds
                from json_each(?) w cross join track t on t.title_sort=w.value and t.shown=1
                order by t.served, t.quality desc, t.id""",
                row -> new Titled(new TrackKey(row.text(1)), row.text(2), row.text(3), row.text(4), row.integer(5)),
                new Gson().toJson(titles)));
    }

    @Override
    public List<Filed> byFileNames(Collection<String> names) {
        return cache.read(tx -> tx.list(
                """
                select t.key, f.path, t.name, t.seconds from track t join folder f on f.id=t.folder
                where f.server='' and lower(t.name) in (select lower(value) from json_each(?)) order by t.id""",
                row -> new Filed(new TrackKey(row.text(1)), Path.of(row.text(2), row.text(3)), row.integer(4)),
                new Gson().toJson(names)));
    }
}
