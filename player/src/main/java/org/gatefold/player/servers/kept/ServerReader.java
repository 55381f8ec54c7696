package org.gatefold.player.servers.kept;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.player.library.served.ServedLibrary;
import org.gatefold.player.library.sql.ServedStore;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.ServerState;
import org.gatefold.player.servers.ServerState.Doing;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerSaying;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.sync.said.SaidException;
import org.gatefold.sync.said.Telling;
import org.gatefold.sync.sql.StorageException;
import org.jspecify.annotations.Nullable;

/** One server at work: the thread that connects to it and reads it whenever that is due. */
final class ServerReader implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ServerReader.class.getName());
    private static final Duration ROUND = Duration.ofMinutes(15);
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Server server;
    private final Opener opener;
    private final ServedLibrary library;
    private final ServerTies ties;
    private final Clock clock;
    private final Consumer<ServerState> tell;
    private final Thread thread;

    private @Nullable MusicServer connection;
    private Optional<Instant> due;
    private int failures;
    private boolean closed;
    private volatile boolean stopped;
    private volatile ServerState state;

    /** Makes the connection, which may ask the keychain. */
    @FunctionalInterface
    interface Opener {
        MusicServer open(Server server) throws IOException;
    }

    ServerReader(Server server, Opener opener, KeptServers.Read read, Clock clock, Consumer<ServerState> tell) {
        this.server = server;
        this.opener = opener;
        library = read.library();
        ties = read.ties();
        this.clock = clock;
        this.tell = tell;
        due = Optional.of(clock.instant());
        state = new ServerState(server.id(), new Doing.Connecting(), 0, Optional.empty(), Optional.empty());
        thread = Thread.ofPlatform().daemon().name("server-reader").unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    Server server() {
        return server;
    }

    ServerState state() {
        return state;
    }

    /** Reads soon, whatever it waits for. */
    synchronized void wake() {
        due = Optional.of(clock.instant());
        notifyAll();
    }

    /** Ends after the page at hand. */
    synchronized void stop() {
        stopped = true;
        if (state.doing() instanceof Doing.Reading) {
            doing(new Doing.Stopping());
        }
    }

    /** Ends what is under way; waits for two seconds at most. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            stopped = true;
            notifyAll();
            if (connection != null) {
                connection.close();
            }
        }
        try {
            if (!thread.join(CLOSING)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (await()) {
                attempt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when it is closed. */
    private synchronized boolean await() throws InterruptedException {
        while (!closed && due.map(at -> at.isAfter(clock.instant())).orElse(true)) {
            if (due.isPresent()) {
                wait(Math.max(1, Duration.between(clock.instant(), due.get()).toMillis()));
            } else {
                wait();
            }
        }
        due = Optional.empty();
        stopped = closed;
        return !closed;
    }

    private void attempt() {
        try {
            doing(new Doing.Connecting());
            MusicServer open = connection();
            CapabilityReport report = failures > 0 ? open.connect() : open.capabilities();
            state = new ServerState(server.id(), state.doing(), state.songs(), state.read(), Optional.of(report));
            ties.reached(open);
            RatingListing listing = new RatingListing(open);
            boolean whole = library.read(listing, () -> stopped, this::progress);
            failures = 0;
            tie(open, listing.ratings(whole));
            if (whole) {
                waitFor(ROUND);
            }
            doing(whole ? new Doing.Resting() : new Doing.Stopped());
        } catch (SourceException e) {
            failed(Optional.of(e.reason()), e);
        } catch (IOException | StorageException e) {
            failed(Optional.empty(), e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "reading a music server failed", e);
            failed(Optional.empty(), new SaidException(ServerSaying.FAULT_HERE.with()));
        }
    }

    /** That the rest could not be read is no reason to say the music could not. */
    private void tie(MusicServer open, Ratings ratings) {
        try {
            ties.read(open, ratings, () -> stopped);
        } catch (SourceException e) {
            LOG.log(Level.DEBUG, "marks and playlists of a music server were not read: {0}", e.getMessage());
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "marks and playlists of a music server could not be kept", e);
        }
    }

    private synchronized MusicServer connection() throws IOException {
        MusicServer known = connection;
        if (known == null) {
            known = opener.open(server);
            connection = known;
        }
        return known;
    }

    private void progress(ServedLibrary.Progress progress) {
        if (!stopped) {
            doing(new Doing.Reading(progress.songs(), progress.expected()));
        }
    }

    private void failed(Optional<Reason> reason, Exception e) {
        if (closed()) {
            return;
        }
        Optional<Instant> retry = Optional.empty();
        if (reason.map(ServerReader::mayPass).orElse(true)) {
            Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, 4));
            retry = Optional.of(waitFor(
                    reason.orElse(null) instanceof Reason.Busy(Optional<Duration> after) ? after.orElse(wait) : wait));
        }
        failures++;
        doing(new Doing.Failed(
                reason, e instanceof Telling telling ? telling.said() : ServerSaying.DISK.with(), retry));
    }

    /** Whether waiting can help; what the listener has to change cannot. */
    private static boolean mayPass(Reason reason) {
        return switch (reason) {
            case Reason.Unreachable _, Reason.Busy _, Reason.Failing _, Reason.Garbage _, Reason.NotFound _ -> true;
            case Reason.Untrusted _,
                    Reason.NeedsConsent _,
                    Reason.WrongLogin _,
                    Reason.NotAllowed _,
                    Reason.TooOld _,
                    Reason.Unsupported _,
                    Reason.Refused _ -> false;
        };
    }

    /** A wish that came in the meantime is not put off. */
    private synchronized Instant waitFor(Duration pause) {
        Instant next = clock.instant().plus(pause.compareTo(ROUND) > 0 ? ROUND : pause);
        due = due.or(() -> Optional.of(next));
        return next;
    }

    private synchronized boolean closed() {
        return closed;
    }

    private void doing(Doing doing) {
        state = new ServerState(
                server.id(),
                doing,
                doing instanceof Doing.Reading ? state.songs() : library.songs(server.id()),
                library.lastRead(server.id()).map(ServedStore.Synced::at),
                state.report());
        tell.accept(state);
    }
}
