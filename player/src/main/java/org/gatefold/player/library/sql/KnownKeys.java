package org.gatefold.player.library.sql;

import com.google.gson.Gson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.facts.Fingerprint;
import org.gatefold.player.library.facts.TrackFacts;
import org.gatefold.player.library.facts.TrackFacts.Identity;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;

/**
 * The memory that makes keys stable (ADR 0201): which lengths a fingerprint was met with, so that a copy within two
 * seconds gets the same key, and which new key stands for an old one since a file's tags were changed.
 */
public final class KnownKeys {
    private final Database user;

    public KnownKeys(Database user) {
        this.user = user;
    }

    /**
     * The identity of each file, in the same order: by names and place for those that were told apart by their place
     * before, so that they stay apart in whatever order files are found.
     */
    List<Identity> asMetBefore(List<TrackFacts> files) {
        return user.read(tx -> {
            List<Identity> plain = files.stream().map(TrackFacts::identity).toList();
            Anchors met = anchors(tx, plain);
            List<Identity> placed = new ArrayList<>();
            for (int i = 0; i < plain.size(); i++) {
                TrackFacts facts = files.get(i);
                boolean mayBe = plain.get(i).recordingId().isEmpty()
                        && facts.place().number() > 0
                        && met.met(plain.get(i).fingerprint()); // the first of each name was met without its place
                placed.add(mayBe ? plain.get(i).at(facts.place()) : plain.get(i));
            }
            Anchors apart = anchors(tx, placed);
            List<Identity> identities = new ArrayList<>();
            for (int i = 0; i < plain.size(); i++) {
                boolean metApart = apart.near(placed.get(i).fingerprint()).isPresent();
                identities.add(metApart ? placed.get(i) : plain.get(i));
            }
            return identities;
        });
    }

    /** The key of each identity, in the same order; those never met are remembered. */
    List<TrackKey> assign(List<Identity> identities) {
        Optional<List<TrackKey>> known = user.read(tx -> {
            Anchors met = anchors(tx, identities);
            boolean all = identities.stream()
                    .allMatch(identity -> identity.recordingId().isPresent()
                            || met.near(identity.fingerprint()).isPresent());
            return all ? Optional.of(keys(tx, identities, met)) : Optional.empty();
        });
        return known.orElseGet(() -> user.write(tx -> {
            Anchors met = anchors(tx, identities);
            List<TrackKey> keys = keys(tx, identities, met);
            met.keep(tx);
            return keys;
        }));
    }

    /** From now on {@code said} stands for {@code key}: the file is the same, only its tags changed. */
    void alias(Map<TrackKey, TrackKey> aliases) {
        if (!aliases.isEmpty()) {
            user.write(tx -> {
                for (var alias : aliases.entrySet()) {
                    tx.update(
                            "insert or replace into key_alias(said, key) values(?,?)",
                            alias.getKey().value(),
                            alias.getValue().value());
                }
                return true;
            });
        }
    }

    /** What each of these keys stands for, only where that is another key. */
    Map<TrackKey, TrackKey> aliases(List<TrackKey> keys) {
        return user.read(tx -> aliases(tx, keys));
    }

    /** Those never met are met from now on. */
    private static List<TrackKey> keys(Tx tx, List<Identity> identities, Anchors met) throws SQLException {
        List<TrackKey> keys = new ArrayList<>();
        for (Identity identity : identities) {
            Optional<TrackKey> known = identity.recordingId().isPresent()
                    ? Optional.of(identity.said())
                    : met.near(identity.fingerprint()).map(Fingerprint::key);
            if (known.isEmpty()) {
                met.add(identity.fingerprint());
            }
            keys.add(known.orElseGet(identity::said));
        }
        Map<TrackKey, TrackKey> aliases = aliases(tx, keys);
        return keys.stream().map(key -> aliases.getOrDefault(key, key)).toList();
    }

    private static Anchors anchors(Tx tx, List<Identity> identities) throws SQLException {
        return new Anchors(tx, identities.stream().map(Identity::fingerprint).toList());
    }

    private static Map<TrackKey, TrackKey> aliases(Tx tx, List<TrackKey> keys) throws SQLException {
        Map<TrackKey, TrackKey> found = new HashMap<>();
        tx.list(
                "select a.said, a.key from json_each(?) w cross join key_alias a on a.said=w.value",
                row -> found.put(new TrackKey(row.text(1)), new TrackKey(row.text(2))),
                new Gson().toJson(keys.stream().map(TrackKey::value).distinct().toList()));
        return found;
    }
}
