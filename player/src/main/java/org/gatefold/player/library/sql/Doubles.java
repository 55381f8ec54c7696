package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private Doubles() {}

    /** Their places in the list; the first of each name keeps the plain key. */
    static List<Integer> among(Tx tx, List<ReadFile> files, List<TrackKey> assigned) throws SQLException {
        Map<Claim, Place> claimed = new HashMap<>();
        List<Integer> doubles = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ReadFile file = files.get(i);
            TrackKey key = assigned.get(i);
            Place place = file.facts().place();
            if (file.facts().identity().recordingId().isPresent() || place.number() == 0) {
                continue;
            }
            Place other = claimed.putIfAbsent(
                    new Claim(
                            key,
                            file.folder(),
                            SortName.of(file.facts().release().title())),
                    place);
            if (other != null && !other.equals(place) || isTaken(tx, key, file)) {
                doubles.add(i);
            }
        }
        return doubles;
    }

    private static boolean isTaken(Tx tx, TrackKey key, ReadFile file) throws SQLException {
        Place place = file.facts().place();
        return tx.count(
                        """
            select exists(select 1 from track where key=?1 and folder=?2 and name<>?3 and album_sort=?4 and number>0
              and (disc<>?5 or number<>?6))""",
                        key.value(),
                        file.folder(),
                        file.stamp().name(),
                        SortName.of(file.facts().release().title()),
                        place.disc(),
                        place.number())
                != 0;
    }
}
