package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.TrackKey;
import org.gatefold.sync.sql.Tx;

/** What the cache knew of a batch of files before they are saved, asked in three statements for all of them. */
final class Before {
    /** A file by its folder and name. */
    private record Place(long folder, String name) {}

    private final Map<Place, Long> tracks = new HashMap<>();
    private final Set<Place> unreadable = new HashSet<>();
    private final Map<String, Long> added = new HashMap<>();

    Before(Tx tx, List<ReadFile> files, List<TrackKey> keys) throws SQLException {
        Gson gson = new Gson();
        String places = gson.toJson(files.stream()
                .map(file -> new Object[] {file.folder(), file.stamp().name()})
                .toList());
        tx.list(
                "select t.folder, t.name, t.id from json_each(?) w cross join track t on t.folder=w.value->>0 and t.name=w.value->>1",
                row -> tracks.put(new Place(row.number(1), row.text(2)), row.number(3)),
                places);
        tx.list(
                "select u.folder, u.name from json_each(?) w cross join unreadable u on u.folder=w.value->>0 and u.name=w.value->>1",
                row -> unreadable.add(new Place(row.number(1), row.text(2))),
                places);
        tx.list(
                "select t.key, t.added from json_each(?) w cross join track t on t.key=w.value",
                row -> added.merge(row.text(1), row.number(2), Math::min),
                gson.toJson(keys.stream().map(TrackKey::value).distinct().toList()));
    }

    /** The number of the row that the file has. */
    Optional<Long> track(ReadFile file) {
        return Optional.ofNullable(tracks.get(place(file)));
    }

    /** The file has that row from now on. */
    void became(ReadFile file, long track) {
        tracks.put(place(file), track);
    }

    boolean wasUnreadable(ReadFile file) {
        return unreadable.contains(place(file));
    }

    /** When the recording first came; {@code now} where it was never here. A file that only moved stays as old as it was. */
    long firstAdded(TrackKey key, long now) {
        return added.merge(key.value(), now, Math::min);
    }

    private static Place place(ReadFile file) {
        return new Place(file.folder(), file.stamp().name());
    }
}
