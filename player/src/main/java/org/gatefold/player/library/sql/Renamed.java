package org.gatefold.player.library.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private Renamed() {}

    /** From the key that a file's new tags give to the key it had; only where no other file has the new one. */
    static Map<TrackKey, TrackKey> among(Tx tx, List<ReadFile> files, List<TrackKey> assigned) throws SQLException {
        Map<TrackKey, TrackKey> aliases = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            TrackKey now = assigned.get(i);
            Optional<TrackKey> before = before(tx, files.get(i));
            if (before.isPresent() && !before.get().equals(now) && isFree(tx, now)) {
                aliases.put(now, before.get());
            }
        }
        return aliases;
    }

    private static boolean isFree(Tx tx, TrackKey key) throws SQLException {
        return tx.count("select count(*) from track where key=?", key.value()) == 0;
    }

    private static Optional<TrackKey> before(Tx tx, ReadFile file) throws SQLException {
        TrackFacts facts = file.facts();
        return tx.one(
                        "select key, fingerprint, seconds from track where folder=? and name=? and (fingerprint like 'c%' or title_sort=? or artist_sort=?)",
                        row -> {
                            Fingerprint before = new Fingerprint(row.text(2), row.integer(3));
                            Fingerprint now = facts.identity().fingerprint();
                            return new Fingerprint(now.hash(), before.seconds()).matches(now)
                                    ? Optional.of(new TrackKey(row.text(1)))
                                    : Optional.<TrackKey>empty();
                        },
                        file.folder(),
                        file.stamp().name(),
                        SortName.of(facts.title()),
                        SortName.of(facts.artist().first().name()))
                .flatMap(key -> key);
    }
}
