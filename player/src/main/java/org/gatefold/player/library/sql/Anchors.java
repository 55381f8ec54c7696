package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.sync.sql.Tx;

/** The lengths that some fingerprints were met with, asked in one statement for all of them. For one transaction. */
final class Anchors {
    private final Map<String, Set<Integer>> lengths = new HashMap<>();
    private final List<Object[]> added = new ArrayList<>();

    Anchors(Tx tx, Collection<Fingerprint> asked) throws SQLException {
        tx.list(
                "select k.fingerprint, k.seconds from json_each(?) w cross join recording_key k on k.fingerprint=w.value",
                row -> of(row.text(1)).add(row.integer(2)),
                new Gson()
                        .toJson(asked.stream().map(Fingerprint::hash).distinct().toList()));
    }

    /** Whether it was met with any length. */
    boolean met(Fingerprint fingerprint) {
        return lengths.containsKey(fingerprint.hash());
    }

    /** The same fingerprint with the nearest length that it was met with, no further away than copies may be. */
    Optional<Fingerprint> near(Fingerprint fingerprint) {
        Set<Integer> known = lengths.getOrDefault(fingerprint.hash(), Set.of());
        for (int apart = 0; apart <= Fingerprint.TOLERANCE; apart++) {
            for (int seconds : new int[] {fingerprint.seconds() - apart, fingerprint.seconds() + apart}) {
                if (known.contains(seconds)) {
                    return Optional.of(new Fingerprint(fingerprint.hash(), seconds));
                }
            }
        }
        return Optional.empty();
    }

    /** It was met now. */
    void add(Fingerprint fingerprint) {
        of(fingerprint.hash()).add(fingerprint.seconds());
        added.add(new Object[] {fingerprint.hash(), fingerprint.seconds()});
    }

    /** Writes what was added. */
    void keep(Tx tx) throws SQLException {
        tx.update(
                "insert into recording_key(fingerprint, seconds) select value->>0, value->>1 from json_each(?)",
                new Gson().toJson(added));
    }

    private Set<Integer> of(String hash) {
        return lengths.computeIfAbsent(hash, met -> new HashSet<>());
    }
}
