package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.player.library.facts.TrackFacts;
import org.gatefold.player.library.text.SortName;
import org.gatefold.sync.sql.Tx;

/**
 * Finds the files whose tags were changed so that their key would change: the same path, a length within two seconds,
 * and a title or artist that stayed (or nothing that could stay). Such a file keeps its key, so that plays stay with it.
 */
final class Renamed {
    /** What the file at that place of the list was in the cache. */
    private record Was(int place, TrackKey key, Fingerprint fingerprint, String title, String artist) {
        boolean isOf(ReadFile file) {
            TrackFacts facts = file.facts();
            boolean stayed = fingerprint.isOfContent()
                    || title.equals(SortName.of(facts.title()))
                    || artist.equals(SortName.of(facts.artist().first().name()));
            Fingerprint now = facts.identity().fingerprint();
            return stayed && new Fingerprint(now.hash(), fingerprint.seconds()).matches(now);
        }
    }

    private Renamed() {}

    /** From the key that a file's new tags give to the key it had; only where no other file has the new one. */
    static Map<TrackKey, TrackKey> among(Tx tx, List<ReadFile> files, List<TrackKey> assigned) throws SQLException {
        Map<TrackKey, TrackKey> aliases = new HashMap<>();
        for (Was was : before(tx, files)) {
            TrackKey now = assigned.get(was.place());
            if (was.isOf(files.get(was.place())) && !was.key().equals(now) && isFree(tx, now)) {
                aliases.put(now, was.key());
            }
        }
        return aliases;
    }

    private static boolean isFree(Tx tx, TrackKey key) throws SQLException {
        return tx.count("select count(*) from track where key=?", key.value()) == 0;
    }

    private static List<Was> before(Tx tx, List<ReadFile> files) throws SQLException {
        List<Object[]> asked = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            asked.add(
                    new Object[] {i, files.get(i).folder(), files.get(i).stamp().name()});
        }
        return tx.list(
                "select w.value->>0, t.key, t.fingerprint, t.seconds, t.title_sort, t.artist_sort from json_each(?) w"
                        + " cross join track t on t.folder=w.value->>1 and t.name=w.value->>2",
                row -> new Was(
                        row.integer(1),
                        new TrackKey(row.text(2)),
                        new Fingerprint(row.text(3), row.integer(4)),
                        row.text(5),
                        row.text(6)),
                new Gson().toJson(asked));
    }
}
