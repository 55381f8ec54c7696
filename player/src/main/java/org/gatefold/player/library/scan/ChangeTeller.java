package org.gatefold.player.library.scan;

import org.gatefold.player.library.sql.ScanStore;

/** Tells that the library changed, at most twice a second while a scan goes on, with artists counted anew before. Any thread. */
public final class ChangeTeller {
    private static final long TELL_NANOS = 500_000_000;

    private final ScanStore store;
    private final Runnable changed;
    private long told = System.nanoTime() - TELL_NANOS;
    private boolean open;
    private boolean any;

    public ChangeTeller(ScanStore store, Runnable changed) {
        this.store = store;
        this.changed = changed;
    }

    public synchronized void happened() {
        open = true;
        any = true;
        if (System.nanoTime() - told >= TELL_NANOS) {
            flush();
        }
    }

    /** Whether anything changed since the beginning. */
    public synchronized boolean happenedAtAll() {
        return any;
    }

    /** Tells what is not told yet. */
    public synchronized void flush() {
        if (open) {
            store.countArtists();
            open = false;
            told = System.nanoTime();
            changed.run();
        }
    }
}
