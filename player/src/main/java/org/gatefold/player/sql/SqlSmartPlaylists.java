package org.gatefold.player.sql;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatefold.player.playlist.smart.NspReader;
import org.gatefold.player.playlist.smart.NspWriter;
import org.gatefold.player.playlist.smart.SmartId;
import org.gatefold.player.playlist.smart.SmartPlaylist;
import org.gatefold.player.playlist.smart.SmartPlaylists;
import org.gatefold.player.playlist.smart.SmartRules;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.time.Uuid7;

/** Smart playlists in the user database, each in the words of its file, so that nothing of one is ever lost. */
public final class SqlSmartPlaylists implements SmartPlaylists {
    private static final Duration KEPT_FOR_UNDO = Duration.ofDays(30);
    private static final System.Logger LOG = System.getLogger(SqlSmartPlaylists.class.getName());

    private final Database user;
    private final Clock clock;
    private final Uuid7 ids;
    private final Listeners<SmartId> listeners = new Listeners<>();

    public SqlSmartPlaylists(Database user, Clock clock) {
        this.user = user;
        this.clock = clock;
        ids = new Uuid7(clock);
    }

    /** Forgets what was deleted long ago. Blocks. */
    public void tidy() {
        user.write(tx -> tx.update(
                "delete from smart_playlist where deleted = 1 and changed_at < ?",
                clock.instant().minus(KEPT_FOR_UNDO)));
    }

    @Override
    public List<SmartPlaylist> all() {
        return user
                .read(tx -> tx.list(
                        "select id, name, rules, changed_at from smart_playlist where deleted = 0 order by name collate nocase, id",
                        SqlSmartPlaylists::kept))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<SmartPlaylist> find(SmartId id) {
        return user.read(tx -> tx.one(
                        "select id, name, rules, changed_at from smart_playlist where deleted = 0 and id = ?",
                        SqlSmartPlaylists::kept,
                        text(id)))
                .flatMap(found -> found);
    }

    @Override
    public SmartId create(SmartRules rules) {
        SmartId id = new SmartId(ids.next());
        user.write(tx -> tx.update(
                "insert into smart_playlist(id, name, rules, changed_at) values(?,?,?,?)",
                text(id),
                rules.name(),
                NspWriter.write(rules),
                clock.instant()));
        listeners.tell(id);
        return id;
    }

    @Override
    public Optional<SmartRules> save(SmartId id, SmartRules rules) {
        Optional<SmartRules> before = find(id).map(SmartPlaylist::rules);
        if (before.isPresent()) {
            user.write(tx -> tx.update(
                    "update smart_playlist set name = ?, rules = ?, changed_at = ? where id = ?",
                    rules.name(),
                    NspWriter.write(rules),
                    clock.instant(),
                    text(id)));
            listeners.tell(id);
        }
        return before;
    }

    @Override
    public void delete(SmartId id) {
        deleted(id, true);
    }

    @Override
    public void restore(SmartId id) {
        deleted(id, false);
    }

    private void deleted(SmartId id, boolean is) {
        user.write(tx -> tx.update(
                "update smart_playlist set deleted = ?, changed_at = ? where id = ?", is, clock.instant(), text(id)));
        listeners.tell(id);
    }

    @Override
    public Subscription onChange(Consumer<SmartId> listener) {
        return listeners.add(listener);
    }

    private static Optional<SmartPlaylist> kept(Row row) throws SQLException {
        try {
            return Optional.of(new SmartPlaylist(
                    new SmartId(UUID.fromString(row.text(1))),
                    NspReader.read(row.text(3), row.text(2)),
                    row.instant(4)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a smart playlist cannot be read", e);
            return Optional.empty();
        }
    }

    private static String text(SmartId id) {
        return id.value().toString();
    }
}
