package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.Place;
import org.gatefold.player.library.text.SortName;
import org.gatefold.sync.sql.Tx;

/**
 * Finds the files that would get the key of another track of the same release: two interludes of one name and length.
 * Copies of one track stand at the same place, so places tell them apart.
 */
final class Doubles {
    /** A key on a release. */
    private record Claim(TrackKey key, long folder, String album) {}

    private static final String TAKEN = """
        select w.value->>0 from json_each(?) w where exists(select 1 from track t
          where t.key=w.value->>1 and t.folder=w.value->>2 and t.name<>w.value->>3 and t.album_sort=w.value->>4
            and t.number>0 and (t.disc<>w.value->>5 or t.number<>w.value->>6))
        """;

    private Doubles() {}

    /** Their places in the list; the first of each name keeps the plain key. */
    static List<Integer> among(Tx tx, List<ReadFile> files, List<TrackKey> assigned) throws SQLException {
        Map<Claim, Place> claimed = new HashMap<>();
        Set<Integer> taken = taken(tx, files, assigned);
        List<Integer> doubles = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ReadFile file = files.get(i);
            Place place = file.facts().place();
            if (isTold(file)) {
                continue;
            }
            Place other = claimed.putIfAbsent(
                    new Claim(
                            assigned.get(i),
                            file.folder(),
                            SortName.of(file.facts().release().title())),
                    place);
            if (other != null && !other.equals(place) || taken.contains(i)) {
                doubles.add(i);
            }
        }
        return doubles;
    }

    /** Whether MusicBrainz or a missing place says that there is nothing to tell apart. */
    private static boolean isTold(ReadFile file) {
        return file.facts().identity().recordingId().isPresent()
                || file.facts().place().number() == 0;
    }

    /** The places in the list of files whose key a track of another place has. */
    private static Set<Integer> taken(Tx tx, List<ReadFile> files, List<TrackKey> assigned) throws SQLException {
        List<Object[]> asked = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ReadFile file = files.get(i);
            if (!isTold(file)) {
                asked.add(new Object[] {
                    i,
                    assigned.get(i).value(),
                    file.folder(),
                    file.stamp().name(),
                    SortName.of(file.facts().release().title()),
                    file.facts().place().disc(),
                    file.facts().place().number()
                });
            }
        }
        return new HashSet<>(tx.list(TAKEN, row -> row.integer(1), new Gson().toJson(asked)));
    }
}
