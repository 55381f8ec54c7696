package org.gatefold.player.playback;

import org.gatefold.sync.prefs.Preferences;

/** How the listener wants tracks brought to one loudness, kept over restarts. */
public final class KeptLeveling {
    private static final String KEY = "playback.leveling";

    private final Preferences preferences;
    private final Playback playback;
    private volatile Leveling now;

    /** Makes playback do as was chosen before. Blocks on the database. */
    public KeptLeveling(Preferences preferences, Playback playback) {
        this.preferences = preferences;
        this.playback = playback;
        now = preferences.get(KEY, Leveling.class, Leveling.OFF);
        playback.leveling(now);
    }

    /** Any thread; does not block. */
    public Leveling now() {
        return now;
    }

    /** Heard at once. Any thread; does not block. */
    public void play(Leveling wanted) {
        now = wanted;
        playback.leveling(wanted);
    }

    /** Kept for the next start, unless something else was chosen since. Blocks on the database. */
    public synchronized void keep(Leveling wanted) {
        if (wanted.equals(now)) {
            preferences.put(KEY, wanted);
        }
    }
}
