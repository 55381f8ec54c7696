package org.gatefold.player.handoff.served;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gatefold.player.handoff.HandOff;
import org.gatefold.player.handoff.Offer;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.served.SongKeys;
import org.gatefold.player.playback.Playback;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.servers.kept.ToldServers;
import org.gatefold.player.serversync.ServerSync;
import org.gatefold.player.source.CapabilityReport.Ability;
import org.gatefold.player.source.CapabilityReport.Support;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.SavedQueue;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SourceException;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.outbox.Waiting;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * Leaves the queue on servers when playback pauses, ends, and every minute while it plays, and looks for what other
 * devices left while it does not. On a thread of its own.
 */
public final class ServedHandOff implements HandOff, ServerSync.QueueLook, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ServedHandOff.class.getName());
    private static final Duration LOOK = Duration.ofMinutes(2);
    private static final Duration OLDEST = Duration.ofDays(30);
    private static final Duration SENDING = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Playback playback;
    private final ToldServers servers;
    private final QueueRows rows;
    private final QueueLeaving leaving;
    private final SongKeys keys;
    private final Clock clock;
    private final Map<ServerId, Offer> offers = new ConcurrentHashMap<>();
    private final Listeners<Optional<Offer>> listeners = new Listeners<>();
    private final QueuePace pace = new QueuePace();
    private final Outbox outbox;
    private final Subscription states;
    private final Thread thread;
    private @Nullable PlaybackState waiting;
    private boolean closed;

    /** What stands behind it. */
    public record Basis(Database user, Outbox outbox, ToldServers servers, SongKeys keys, Clock clock) {}

    public ServedHandOff(Playback playback, Basis basis) {
        this.playback = playback;
        servers = basis.servers();
        keys = basis.keys();
        clock = basis.clock();
        outbox = basis.outbox();
        rows = new QueueRows(basis.user(), basis.outbox(), clock);
        leaving = new QueueLeaving(servers, rows, keys, clock);
        states = playback.subscribe(state -> {
            if (pace.isTime(state, System.nanoTime())) {
                leave(state);
            }
        });
        thread = Thread.ofPlatform().daemon().name("hand-off").start(this::work);
    }

    /** What the outbox delivers for it. */
    public Delivery delivery() {
        return new QueueDelivery(servers, rows, clock);
    }

    @Override
    public Optional<Offer> offer() {
        return offers.values().stream()
                .max((one, other) -> one.left()
                        .at()
                        .orElse(Instant.EPOCH)
                        .compareTo(other.left().at().orElse(Instant.EPOCH)));
    }

    @Override
    public void takeOver(Offer offer) {
        playback.play(offer.tracks(), offer.current());
        playback.seek(offer.position());
        dismiss(offer);
    }

    @Override
    public void dismiss(Offer offer) {
        rows.settled(offer.server(), offer.left().mark());
        withdraw(offer.server());
    }

    @Override
    public Subscription onChange(Consumer<Optional<Offer>> listener) {
        return listeners.add(listener);
    }

    /**
     * Looks what lies on a server. Blocks on the network.
     *
     * @throws SourceException when it could not be asked
     */
    @Override
    public void look(MusicServer server) throws SourceException {
        if (!servers.sharing(server.id()).queue() || server.capabilities().support(Ability.PLAY_QUEUE) == Support.NO) {
            withdraw(server.id());
            return;
        }
        Optional<Offer> found = server.savedQueue().flatMap(queue -> offer(server.id(), queue));
        if (found.isEmpty()) {
            withdraw(server.id());
        } else if (!found.get().equals(offers.put(server.id(), found.get()))) {
            listeners.tell(offer());
        }
    }

    @Override
    public void forget(ServerId server) {
        rows.forget(server);
        withdraw(server);
    }

    private void withdraw(ServerId server) {
        if (offers.remove(server) != null) {
            listeners.tell(offer());
        }
    }

    /** Leaves the queue as it is now, if anything was heard; waits for disk and servers for three seconds at most. */
    @Override
    public void close() {
        states.close();
        boolean more = pace.hasMore();
        if (more) {
            leave(playback.state());
        }
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            if (!thread.join(CLOSING)) {
                thread.interrupt();
            }
            if (more) {
                awaitSent();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever leaves one device for another wants the queue there now, and not at the next start of this one. */
    private void awaitSent() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(1);
        try (Subscription _ = outbox.onChange(waiting -> {
            if (isSent(waiting)) {
                sent.countDown();
            }
        })) {
            if (!isSent(outbox.waiting()) && !sent.await(SENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.DEBUG, "the queue is left on its server at the next start");
            }
        }
    }

    private static boolean isSent(Waiting waiting) {
        return waiting.byKind().getOrDefault(QueueRows.KIND.name(), 0) == 0;
    }

    private synchronized void leave(PlaybackState state) {
        waiting = state;
        notifyAll();
    }

    private void work() {
        try {
            Optional<PlaybackState> next = next();
            while (next.isPresent() || !isClosed()) {
                attempt(next);
                next = next();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is to be left; nothing when it is time to look, or to end. */
    private synchronized Optional<PlaybackState> next() throws InterruptedException {
        if (waiting == null && !closed) {
            wait(LOOK.toMillis());
        }
        Optional<PlaybackState> next = Optional.ofNullable(waiting);
        waiting = null;
        return next;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void attempt(Optional<PlaybackState> state) {
        try {
            if (state.isPresent()) {
                leaving.leave(state.get());
            } else if (playback.state().status() != PlaybackState.Status.PLAYING && !isClosed()) {
                for (MusicServer server : servers.connected()) {
                    look(server);
                }
            }
        } catch (SourceException e) {
            LOG.log(Level.DEBUG, "the queue of a server was not read: {0}", e.getMessage());
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "the queue could not be left for other devices", e);
        }
    }

    private Optional<Offer> offer(ServerId server, SavedQueue queue) {
        String mark = Marks.of(queue);
        QueueRows.Known known = rows.of(server);
        boolean old = queue.changed()
                .filter(at -> at.isBefore(clock.instant().minus(OLDEST)))
                .isPresent();
        boolean mineIsNewer = known.waits()
                && queue.changed()
                        .flatMap(at -> known.left().map(left -> left.at().isAfter(at)))
                        .orElse(true);
        if (mark.equals(known.ours()) || mark.equals(known.settled()) || old || mineIsNewer) {
            return Optional.empty();
        }
        Map<String, TrackKey> listed =
                keys.keys(server, queue.songs().stream().map(ServerSong::id).toList());
        ServerSong playing = queue.songs().get(queue.current());
        if (!listed.containsKey(playing.id())) {
            return Optional.empty();
        }
        List<TrackKey> tracks = new ArrayList<>();
        int current = 0;
        for (int i = 0; i < queue.songs().size(); i++) {
            TrackKey key = listed.get(queue.songs().get(i).id());
            current = i == queue.current() ? tracks.size() : current;
            if (key != null) {
                tracks.add(key);
            }
        }
        return Optional.of(new Offer(
                server,
                queue.by(),
                tracks,
                current,
                playing.title(),
                queue.position(),
                new Offer.Left(queue.changed(), mark)));
    }
}
