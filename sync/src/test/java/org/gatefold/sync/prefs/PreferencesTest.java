package org.gatefold.sync.prefs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the listener chose, kept. */
final class PreferencesTest {
    private record Sound(int volume, boolean muted, List<String> devices) {
        private static final Sound DEFAULT = new Sound(80, false, List.of());

        Sound {
            if (volume < 0 || volume > 100) {
                throw new IllegalArgumentException("volume " + volume);
            }
            devices = List.copyOf(devices);
        }
    }

    @TempDir
    Path folder;

    private Database user;
    private Preferences preferences;

    @BeforeEach
    void open() {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        preferences = Preferences.open(user, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        user.close();
    }

    @Test
    void whatIsPutIsThereUntilItIsRemoved() {
        assertEquals(Optional.empty(), preferences.get("theme"));
        preferences.put("theme", "dark");
        preferences.put("theme", "light");
        assertEquals(Optional.of("light"), preferences.get("theme"));
        preferences.remove("theme");
        assertEquals(Optional.empty(), preferences.get("theme"));
    }

    @Test
    void itOutlivesTheProgram() {
        preferences.put("theme", "dark");
        close();
        open();
        assertEquals(Optional.of("dark"), preferences.get("theme"));
    }

    @Test
    void aRecordComesBackAsItWas() {
        Sound sound = new Sound(30, true, List.of("hdmi"));
        preferences.put("sound", sound);
        assertEquals(sound, preferences.get("sound", Sound.class, Sound.DEFAULT));
    }

    @Test
    void whatTheRecordRefusesCountsAsNotThere() {
        for (String text :
                List.of("", "[1]", "null", "{\"volume\":900,\"devices\":[]}", "{\"volume\":\"loud\"}", "{}")) {
            preferences.put("sound", text);
            assertEquals(Sound.DEFAULT, preferences.get("sound", Sound.class, Sound.DEFAULT), text);
        }
    }
}
