package org.gatefold.player.library.scan;

import java.nio.file.Path;
import java.util.Map;
import org.gatefold.player.library.Watching;
import org.gatefold.sync.prefs.Preferences;
import org.jspecify.annotations.Nullable;

/** Watches the folders that scans look into, as long as the listener wants it, and has scanned what changes in them. */
public final class KeptWatching implements Watching, AutoCloseable {
    private static final String KEY = "library.watch";

    private final LocalScanner scanner;
    private final Preferences preferences;
    private final WatchTerms terms;
    private @Nullable FolderWatch watch;
    private volatile boolean on;

    /** Begins with the folders of the next scan, unless the listener switched it off before. Blocks on the database. */
    public KeptWatching(LocalScanner scanner, Preferences preferences, WatchTerms terms) {
        this.scanner = scanner;
        this.preferences = preferences;
        this.terms = terms;
        on = preferences.get(KEY).map(Boolean::parseBoolean).orElse(true);
        scanner.watchedBy(this, this::walked);
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public void turn(boolean wanted) {
        preferences.put(KEY, Boolean.toString(wanted));
        boolean before = on;
        on = wanted;
        if (!wanted) {
            close();
        } else if (!before) {
            scanner.start();
        }
    }

    private synchronized void walked(Map<Path, Long> folders) {
        if (on) {
            FolderWatch open = watch;
            if (open == null) {
                open = new FolderWatch(terms, scanner::look);
                watch = open;
            }
            open.cover(folders);
        }
    }

    /** Watches no more. */
    @Override
    public synchronized void close() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }
}
