package org.gatefold.player.library.sql;

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
            List<Identity> identities = new ArrayList<>();
            for (TrackFacts facts : files) {
                Identity plain = facts.identity();
                Identity placed = plain.at(facts.place());
                boolean met = plain.recordingId().isEmpty()
                        && facts.place().number() > 0
                        && anchor(tx, placed.fingerprint()).isPresent();
                identities.add(met ? placed : plain);
            }
            return identities;
        });
    }

    /** The key of each identity, in the same order; those never met are remembered. */
    List<TrackKey> assign(List<Identity> identities) {
        List<TrackKey> keys = new ArrayList<>();
        boolean allKnown = user.read(tx -> {
            for (Identity identity : identities) {
                Optional<TrackKey> key = known(tx, identity);
                if (key.isEmpty()) {
                    return false;
                }
                keys.add(key.get());
            }
            return true;
        });
        return allKnown ? keys : user.write(tx -> remember(tx, identities));
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
        return user.read(tx -> {
            Map<TrackKey, TrackKey> found = new HashMap<>();
            for (TrackKey key : keys) {
                alias(tx, key).ifPresent(target -> found.put(key, target));
            }
            return found;
        });
    }

    private static List<TrackKey> remember(Tx tx, List<Identity> identities) throws SQLException {
        List<TrackKey> keys = new ArrayList<>();
        for (Identity identity : identities) {
            Optional<TrackKey> key = known(tx, identity);
            if (key.isEmpty()) {
                Fingerprint fingerprint = identity.fingerprint();
                tx.update(
                        "insert into recording_key(fingerprint, seconds) values(?,?)",
                        fingerprint.hash(),
                        fingerprint.seconds());
            }
            keys.add(key.orElseGet(identity::said));
        }
        return keys;
    }

    private static Optional<TrackKey> known(Tx tx, Identity identity) throws SQLException {
        Optional<TrackKey> anchored =
                identity.recordingId().isPresent() ? Optional.of(identity.said()) : anchor(tx, identity.fingerprint());
        if (anchored.isEmpty()) {
            return anchored;
        }
        Optional<TrackKey> alias = alias(tx, anchored.get());
        return alias.isPresent() ? alias : anchored;
    }

    private static Optional<TrackKey> anchor(Tx tx, Fingerprint fingerprint) throws SQLException {
        int seconds = fingerprint.seconds();
        return tx.one(
                "select seconds from recording_key where fingerprint=? and seconds between ? and ? order by abs(seconds-?), seconds limit 1",
                row -> new Fingerprint(fingerprint.hash(), row.integer(1)).key(),
                fingerprint.hash(),
                seconds - Fingerprint.TOLERANCE,
                seconds + Fingerprint.TOLERANCE,
                seconds);
    }

    private static Optional<TrackKey> alias(Tx tx, TrackKey said) throws SQLException {
        return tx.one("select key from key_alias where said=?", row -> new TrackKey(row.text(1)), said.value());
    }
}
