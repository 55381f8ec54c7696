package org.gatefold.sync.prefs;

import com.google.gson.Gson;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.gatefold.sync.schema.SyncTables;
import org.gatefold.sync.sql.Database;

/**
 * What the listener chose, by key, in the user database; it knows no key itself. Every method blocks on the database:
 * any thread but the JavaFX one. What {@code put} returned from is on disk.
 */
public final class Preferences {
    private static final System.Logger LOG = System.getLogger(Preferences.class.getName());

    private final Database user;
    private final Gson gson = new Gson();

    private Preferences(Database user) {
        this.user = user;
    }

    public static Preferences open(Database user, Clock clock) {
        SyncTables.bringUp(user, clock);
        return new Preferences(user);
    }

    public Optional<String> get(String key) {
        return user.read(tx -> tx.one("select content from preference where name=?", row -> row.text(1), key));
    }

    public void put(String key, String value) {
        user.write(tx -> tx.update(
                "insert into preference(name, content) values(?,?)"
                        + " on conflict(name) do update set content=excluded.content",
                key,
                value));
    }

    public void remove(String key) {
        user.write(tx -> tx.update("delete from preference where name=?", key));
    }

    /** The caller's record kept under the key; {@code otherwise} when there is none or the record would not take it. */
    public <T extends Record> T get(String key, Class<T> type, T otherwise) {
        Optional<String> kept = get(key);
        if (kept.isEmpty()) {
            return otherwise;
        }
        try {
            T value = gson.fromJson(kept.get(), type);
            return value == null ? otherwise : value;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "the preference " + key + " does not fit " + type.getSimpleName() + " and is ignored",
                    e);
            return otherwise;
        }
    }

    public void put(String key, Record value) {
        put(key, gson.toJson(value));
    }
}
