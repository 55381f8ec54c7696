package org.gatefold.player.figures.kept;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.figures.Figures;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;

/**
 * The thread that keeps figures in step: it follows the list of changes, and makes all anew where that list does not
 * reach back far enough, because the cache is new, or because either file is older than the other remembers.
 */
public final class FigureKeeper implements Figures, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FigureKeeper.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final long QUIET_MILLIS = 1_000;
    private static final int LISTED = 200;

    private final FigureSource source;
    private final FigureStore store;
    private final Listeners<Figures> listeners = new Listeners<>();
    private final Thread thread;

    private boolean woken = true;
    private boolean libraryChanged;
    private long forgotten;
    private volatile boolean inStep;
    private volatile boolean closed;

    public FigureKeeper(FigureSource source, FigureStore store) {
        this.source = source;
        this.store = store;
        thread = Thread.ofPlatform().daemon().name("figures").unstarted(this::work);
    }

    public void start() {
        thread.start();
    }

    @Override
    public boolean areInStep() {
        return inStep;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(_ -> listener.run());
    }

    /** Something of the listener's own changed. Any thread; returns at once. */
    public synchronized void wake() {
        woken = true;
        inStep = false;
        notifyAll();
    }

    /** The library changed: recordings may have come for which there are figures. Any thread; returns at once. */
    public synchronized void libraryChanged() {
        libraryChanged = true;
        notifyAll();
    }

    /** Ends what is under way; the next start goes on. Takes two seconds at most. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            if (!thread.join(CLOSING)) {
                LOG.log(Level.WARNING, "figures of tracks take long to end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            boolean settled = false;
            while (!closed) {
                try {
                    if (settled ? store.settle() : follow()) {
                        listeners.tell(this);
                    }
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "figures of tracks are not in step until something changes", e);
                }
                settled = await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for something to do; true when the library changed and has been quiet since. */
    private synchronized boolean await() throws InterruptedException {
        while (!woken && !libraryChanged && !closed) {
            wait();
        }
        while (libraryChanged && !woken && !closed) {
            libraryChanged = false;
            wait(QUIET_MILLIS);
            if (!libraryChanged && !woken) {
                return !closed;
            }
        }
        return false;
    }

    /** True when figures changed. */
    private boolean follow() {
        synchronized (this) {
            woken = false;
        }
        Optional<Reached> reached = store.reached().filter(source::canFollow);
        boolean changed = false;
        if (reached.isEmpty()) {
            reached = makeAnew();
            changed = true;
        }
        while (reached.isPresent() && !closed) {
            Changes changes = source.after(reached.get().through());
            if (changes.through() == reached.get().through()) {
                break;
            }
            reached = Optional.of(new Reached(reached.get().database(), changes.through()));
            store.put(changes.figures(), reached.get());
            changed = true;
        }
        reached.ifPresent(this::tidy);
        synchronized (this) {
            inStep = reached.isPresent() && !woken;
        }
        return changed;
    }

    /** Where the changes stood when it began: whatever changed meanwhile is followed afterwards. */
    private Optional<Reached> makeAnew() {
        Reached from = source.now();
        store.begin();
        List<Figure> page = source.page("");
        while (!page.isEmpty()) {
            if (closed) {
                return Optional.empty();
            }
            store.add(page);
            page = source.page(page.getLast().said().value());
        }
        store.finish(from);
        return Optional.of(from);
    }

    /** Off the list with what is done, now and then: each time is a write to the disk. */
    private void tidy(Reached reached) {
        if (forgotten == 0 || reached.through() - forgotten > LISTED) {
            source.forget(reached.through());
            forgotten = reached.through();
        }
    }
}
