package org.gatefold.player.librarysync;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gatefold.player.librarysync.FetchTimes.Fetched;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.sql.StorageException;

/**
 * Keeps favourites, ratings, follows and playlists the same on all devices of an account: gives the outbox what delivers
 * them, and fetches what others changed when somebody signs in, when asked, and at {@link FetchTimes}.
 */
public final class LibrarySync implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LibrarySync.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final SignIns accounts;
    private final LibraryPull pull;
    private final LibraryServer server;
    private final PlaylistStore playlists;
    private final Semaphore asked = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closing;

    /** Makes it; nothing is fetched before {@link #start}. */
    public LibrarySync(
            Http http, SignIns accounts, Clock clock, LibraryOwner owner, MarkStore marks, PlaylistStore playlists) {
        this.server = new LibraryServer(http, clock);
        this.accounts = accounts;
        this.playlists = playlists;
        pull = new LibraryPull(server, new LibraryPull.Stores(owner, marks, playlists));
        thread = Thread.ofVirtual().name("library-sync").unstarted(this::goOn);
    }

    /** What takes changes made here to the server. */
    public List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>();
        for (MarkKind kind : MarkKind.values()) {
            deliveries.add(new EditDelivery(kind, server, accounts));
        }
        deliveries.add(new PlaylistDelivery(server, accounts, playlists));
        return deliveries;
    }

    /** Begins to fetch, on a thread of its own. Call it once. */
    public void start() {
        thread.start();
    }

    /** Fetches soon. Any thread; returns at once. */
    public void wake() {
        asked.release();
    }

    /**
     * Fetches now, on this thread. Blocks on the network.
     *
     * @return false when nobody is signed in at a server that keeps a library
     * @throws IOException with a sentence for the listener when the server could not be asked
     */
    public boolean fetch() throws IOException {
        return fetched() == Fetched.ALL;
    }

    private synchronized Fetched fetched() throws IOException {
        Optional<SignedIn> account = accounts.current();
        if (account.isEmpty()) {
            return Fetched.NOBODY;
        }
        return pull.run(account.get()) ? Fetched.ALL : Fetched.NO_LIBRARY;
    }

    /** Ends what is being fetched; the rest is fetched the next time. Waits a moment for what is being written. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn() {
        Optional<String> last = Optional.empty();
        FetchTimes times = new FetchTimes();
        long due = System.nanoTime();
        while (!closing) {
            Optional<String> now = accounts.current().map(SignedIn::id);
            if (!now.equals(last)) {
                times.anew();
                due = System.nanoTime();
            }
            if (System.nanoTime() - due >= 0) {
                last = now;
                due = System.nanoTime() + times.after(fetchQuietly()).toNanos();
            }
            try {
                if (asked.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                    times.anew();
                    due = System.nanoTime();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Fetched fetchQuietly() {
        try {
            return fetched();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the library was not fetched: {0}", e.getMessage());
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "what was fetched could not be kept", e);
        }
        return Fetched.FAILED;
    }
}
