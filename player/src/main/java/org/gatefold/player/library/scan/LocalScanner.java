package org.gatefold.player.library.scan;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gatefold.player.library.Folders;
import org.gatefold.player.library.ScanProblem;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.ScanProgress.State;
import org.gatefold.player.library.Scanner;
import org.gatefold.player.library.Watching;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.sql.ScanStore;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.StorageException;

/** Scans the chosen folders on one thread of its own, with two more that read. */
public final class LocalScanner implements Scanner, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LocalScanner.class.getName());
    private static final long CLOSE_MILLIS = 2_000;

    private final Folders folders;
    private final ScanStore store;
    private final ArtworkStore artwork;
    private final Runnable changed;
    private final ReaderCrew crew;
    private final Listeners<ScanProgress> listeners = new Listeners<>();
    private final Ledger ledger = new Ledger(listeners);
    private final Thread thread;

    private boolean wanted;
    private final Set<Path> changedFolders = new HashSet<>();
    private volatile Consumer<Map<Path, Long>> walked = folders -> {};
    private volatile Watching watching = Watching.NOBODY;
    private boolean closed;
    private volatile boolean cancelled;
    private volatile boolean metDamage;

    /** {@code changed} is called on the scanner's thread whenever the library shows something else. */
    public LocalScanner(
            Folders folders, ScanStore store, ArtworkStore artwork, Runnable changed, Duration readTimeLimit) {
        this(folders, store, artwork, changed, new ReaderCrew(new FileReading(artwork), readTimeLimit));
    }

    LocalScanner(Folders folders, ScanStore store, ArtworkStore artwork, Runnable changed, ReaderCrew crew) {
        this.folders = folders;
        this.store = store;
        this.artwork = artwork;
        this.changed = changed;
        this.crew = crew;
        thread = Thread.ofPlatform().daemon().name("library-scanner").unstarted(this::work);
        thread.start();
    }

    @Override
    public synchronized void start() {
        wanted = true;
        notifyAll();
    }

    /** Scans only these folders, and what is new below them, as soon as no scan runs. Returns at once. */
    public synchronized void look(Set<Path> folders) {
        changedFolders.addAll(folders);
        notifyAll();
    }

    @Override
    public Watching watching() {
        return watching;
    }

    /** Who watches, and is told of the folders that each scan looked into, with their times of change before that, on the scanner's thread. */
    public void watchedBy(Watching watcher, Consumer<Map<Path, Long>> listener) {
        watching = watcher;
        walked = listener;
    }

    @Override
    public synchronized void cancel() {
        wanted = false;
        changedFolders.clear();
        cancelled = true;
    }

    @Override
    public ScanProgress progress() {
        return ledger.now();
    }

    @Override
    public List<ScanProblem> problems() {
        return store.problems();
    }

    @Override
    public Subscription onProgress(Consumer<ScanProgress> listener) {
        return listeners.add(listener);
    }

    /** Whether the cache turned out to be damaged, so that it must be checked before it is used again. */
    public boolean metDamage() {
        return metDamage;
    }

    /** Ends the running scan; waits for the file at hand for two seconds at most. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            cancelled = true;
            notifyAll();
        }
        try {
            if (!thread.join(Duration.ofMillis(CLOSE_MILLIS))) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            for (Optional<Wish> wish = awaitWish(); wish.isPresent(); wish = awaitWish()) {
                scan(wish.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What to scan; {@code whole} or else only some folders. */
    private record Wish(boolean whole, Set<Path> folders) {}

    private synchronized Optional<Wish> awaitWish() throws InterruptedException {
        while (!wanted && changedFolders.isEmpty() && !closed) {
            wait();
        }
        Wish wish = new Wish(wanted, Set.copyOf(changedFolders));
        wanted = false;
        changedFolders.clear();
        cancelled = closed;
        return closed ? Optional.empty() : Optional.of(wish);
    }

    private void scan(Wish wish) throws InterruptedException {
        ChangeTeller changes = new ChangeTeller(store, changed);
        try {
            ledger.begin();
            List<Path> roots = folders.all();
            Scope scope = wish.whole() ? Scope.whole(roots) : Scope.of(roots, wish.folders());
            Optional<Map<Path, Long>> looked =
                    new ScanRun(store, artwork, crew, ledger, changes, () -> cancelled).run(scope);
            changes.flush();
            if (looked.isPresent() && wish.whole() && changes.happenedAtAll()) {
                artwork.sweep(store.pictures()::contains);
            }
            ledger.state(looked.isPresent() ? State.DONE : State.CANCELLED);
            looked.ifPresent(walked);
            if (changes.happenedAtAll()) {
                store.tidy(() -> cancelled);
            }
        } catch (StorageException e) {
            metDamage |= e.reason() == StorageException.Reason.DAMAGED;
            failed(e);
        } catch (IOException e) {
            failed(e);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void failed(Exception e) {
        if (!isClosed()) {
            LOG.log(Level.ERROR, "the scan failed", e);
        }
        ledger.state(State.FAILED);
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
