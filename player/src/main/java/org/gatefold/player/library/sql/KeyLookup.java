package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/** Finds the track of a key: the one that has it, the one whose key it now stands for, or the nearest within two seconds. */
final class KeyLookup {
    private static final String EXACT = """
        where t.id in (select (select k.id from track k where k.key=w.value order by k.gone, k.served, k.quality desc, k.shown desc, k.id limit 1)
          from json_each(?) w)""";

    private static final String NEAR = """
        where t.fingerprint=? and t.seconds between ? and ? order by abs(t.seconds-?), t.served, t.quality desc, t.id limit 1""";

    private final Database cache;
    private final KnownKeys known;

    KeyLookup(Database cache, KnownKeys known) {
        this.cache = cache;
        this.known = known;
    }

    Map<TrackKey, Track> find(Collection<TrackKey> wanted) {
        Map<TrackKey, Track> found = exactly(wanted);
        List<TrackKey> missing = missing(wanted, found);
        if (!missing.isEmpty()) {
            Map<TrackKey, TrackKey> aliases = known.aliases(missing);
            Map<TrackKey, Track> targets = exactly(aliases.values());
            aliases.forEach(
                    (said, key) -> Optional.ofNullable(targets.get(key)).ifPresent(track -> found.put(said, track)));
            found.putAll(nearby(missing(missing, found)));
        }
        return found;
    }

    private Map<TrackKey, Track> exactly(Collection<TrackKey> wanted) {
        String json = new Gson().toJson(wanted.stream().map(TrackKey::value).toList());
        Map<TrackKey, Track> found = new HashMap<>();
        cache.read(tx -> tx.list(Rows.TRACK + EXACT, Rows::track, json))
                .forEach(track -> found.put(track.key(), track));
        return found;
    }

    private Map<TrackKey, Track> nearby(List<TrackKey> wanted) {
        return cache.read(tx -> {
            Map<TrackKey, Track> found = new HashMap<>();
            for (TrackKey key : wanted) {
                Optional<Fingerprint> fingerprint = Fingerprint.in(key);
                if (fingerprint.isPresent()) {
                    near(tx, fingerprint.get()).ifPresent(track -> found.put(key, track));
                }
            }
            return found;
        });
    }

    private static Optional<Track> near(Tx tx, Fingerprint wanted) throws SQLException {
        int seconds = wanted.seconds();
        return tx.one(
                Rows.TRACK + NEAR,
                Rows::track,
                wanted.hash(),
                seconds - Fingerprint.TOLERANCE,
                seconds + Fingerprint.TOLERANCE,
                seconds);
    }

    private static List<TrackKey> missing(Collection<TrackKey> wanted, Map<TrackKey, Track> found) {
        return new ArrayList<>(new LinkedHashSet<>(wanted))
                .stream().filter(key -> !found.containsKey(key)).toList();
    }
}
