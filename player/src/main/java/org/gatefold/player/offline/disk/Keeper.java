package org.gatefold.player.offline.disk;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.OfflineState;
import org.gatefold.player.offline.OfflineState.Hold;
import org.gatefold.player.offline.Wish;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;

/** The thread that makes the copies be what is wished: lets go of those released, then fetches one after another. */
final class Keeper implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Keeper.class.getName());
    private static final long QUIET_MILLIS = 2_000;
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LAST_RETRY = Duration.ofMinutes(15);
    /** Rules may say “this week”, so that time alone changes what they give. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(30);
    /** By then rules know the figures of the listener that they did not know yet. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final int NEXT = 100;
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final OfflineTables tables;
    private final Shelf shelf;
    private final Wanted wanted;
    private final Basis basis;
    private final Copying copying;
    private final CopyWords words;
    private final Listeners<OfflineState> listeners = new Listeners<>();
    private final Subscription library;
    private final Subscription playlists;
    private final Subscription smart;
    private final Subscription listening;
    private final Released released = new Released();
    private final Duration reprieve;
    private final Leaving leaving;
    private final Thread thread;

    private boolean woken = true;
    private boolean changed;
    private Duration retry = FIRST_RETRY;
    private Duration again = LOOK_AGAIN;
    private boolean held;
    private volatile boolean interrupted;
    private volatile boolean closed;
    private volatile List<Track> next = List.of();
    private volatile OfflineState state = OfflineState.NOTHING;
    private long told;

    /** @param reprieve how long a copy that could not be fetched again outlives its release, so that it can be taken back */
    Keeper(OfflineTables tables, Shelf shelf, Wanted wanted, Path folder, Basis basis, Duration reprieve) {
        this.tables = tables;
        this.shelf = shelf;
        this.wanted = wanted;
        this.basis = basis;
        this.reprieve = reprieve;
        copying = new Copying(shelf, folder, basis, () -> interrupted || closed, this::progress);
        words = new CopyWords(shelf, basis.sources(), () -> interrupted || closed);
        library = basis.library().onChange(this::stir);
        playlists = basis.playlists().onChange(_ -> stir());
        smart = basis.smart().onChange(this::stir);
        leaving = new Leaving(tables, basis.library());
        listening = basis.listening().onChange(this::stir);
        thread = Thread.ofPlatform().daemon().name("offline").unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    OfflineState state() {
        return state;
    }

    /** What is fetched next, the first of it first. */
    List<Track> next() {
        return next;
    }

    Subscription onChange(Consumer<OfflineState> listener) {
        return listeners.add(listener);
    }

    /** Looks at the wishes anew, now. */
    synchronized void wake() {
        woken = true;
        retry = FIRST_RETRY;
        notifyAll();
    }

    /** These may no longer be wished for; what is under way is looked at again. */
    void release(Collection<TrackKey> keys) {
        Set<TrackKey> last = basis.library().byKeys(keys).entrySet().stream()
                .filter(found -> found.getValue().origin() instanceof Origin.Gone)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<TrackKey> others = new HashSet<>(keys);
        others.removeAll(last);
        synchronized (this) {
            released.add(last, reprieve);
            released.add(others, Duration.ZERO);
        }
        interrupt();
    }

    /** Puts what is under way down, to be gone on with as the wishes and limits are now. */
    void interrupt() {
        interrupted = true;
        copying.interrupt();
        wake();
    }

    @Override
    public void close() {
        library.close();
        playlists.close();
        smart.close();
        listening.close();
        closed = true;
        interrupt();
        try {
            boolean working = thread.isAlive(); // it never was where the folder could not be used
            if (working && !thread.join(CLOSING)) {
                thread.interrupt();
            }
            letGo(released.takeAll(), wanted.of(tables.wishes()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something changed that wishes may stand for; many changes are one. */
    synchronized void stir() {
        changed = true;
        notifyAll();
    }

    private void work() {
        try {
            while (await()) {
                try {
                    held = round();
                } catch (RuntimeException e) {
                    LOG.log(Level.ERROR, "keeping music offline failed", e);
                    held = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when it is closed. What is held is tried again after a while, ever longer. */
    private synchronized boolean await() throws InterruptedException {
        if (!woken && !closed) {
            while (!woken && !changed && !closed) {
                if (held) {
                    wait(retry.toMillis());
                    retry = retry.multipliedBy(2).compareTo(LAST_RETRY) > 0 ? LAST_RETRY : retry.multipliedBy(2);
                    break;
                }
                OptionalLong due = released.millis();
                if (due.isPresent()) {
                    wait(due.getAsLong());
                    break;
                }
                wait(again.toMillis());
                break;
            }
            while (changed && !woken && !closed) {
                changed = false;
                wait(QUIET_MILLIS);
            }
        }
        woken = false;
        changed = false;
        interrupted = false;
        return !closed;
    }

    /** True when something is to come that cannot come now. */
    private boolean round() {
        List<TrackKey> freed = freed();
        boolean known = wanted.knowsFigures();
        Map<Wish, Wanted.Answer> wishes = wanted.each(tables.wishes(), known);
        again = !known && wishes.keySet().stream().anyMatch(Wish.WholeSmart.class::isInstance) ? SOON : LOOK_AGAIN;
        Round round = Round.of(Wanted.all(wishes), basis.library(), shelf);
        letGo(freed, round.wanted());
        leave(leaving.look(wishes, round.copied(), freed));
        Deque<Track> waiting = new ArrayDeque<>(round.toFetch());
        Limits limits = tables.limits();
        while (!waiting.isEmpty() && !interrupted && !closed) {
            next = waiting.stream().limit(NEXT).toList();
            tell(waiting.size(), Optional.empty(), Optional.empty());
            Optional<Hold> hold =
                    limits.paused() ? Optional.of(Hold.PAUSED) : fetch(waiting.peek(), limits, waiting.size());
            if (hold.isPresent()) {
                tell(waiting.size(), Optional.empty(), hold);
                return hold.get() != Hold.PAUSED && hold.get() != Hold.OVER_BUDGET;
            }
            waiting.poll();
        }
        next = waiting.stream().limit(NEXT).toList();
        tell(waiting.size(), Optional.empty(), Optional.empty());
        words.complete();
        return false;
    }

    private Optional<Hold> fetch(Track track, Limits limits, int waiting) {
        try {
            return copying.copy(track, limits, waiting);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "an offline copy has to wait: " + e.getMessage());
            return interrupted || closed ? Optional.empty() : Optional.of(Hold.NO_SERVER);
        }
    }

    /** What was released so far. Asked before the wishes are read: what is released after that is the next round's. */
    private synchronized List<TrackKey> freed() {
        return released.takeDue();
    }

    /** What left a list stays for a while, so that it can be brought back. */
    private synchronized void leave(Set<TrackKey> keys) {
        released.addNew(keys, reprieve);
    }

    /** Only what was released or left a list goes: that a wish stands for nothing just now proves nothing. */
    private void letGo(List<TrackKey> keys, Set<TrackKey> stillWanted) {
        var here = basis.library().byKeys(keys);
        for (TrackKey key : keys) {
            TrackKey present = here.containsKey(key) ? here.get(key).key() : key;
            if (!stillWanted.contains(present)) {
                remove(present);
                remove(key);
            }
        }
    }

    private void remove(TrackKey key) {
        if (shelf.find(key).isPresent()) {
            shelf.remove(key);
            basis.kept().released(key);
        }
    }

    private void progress(OfflineState.Now now, int waiting) {
        if (System.nanoTime() - told > 200_000_000L) {
            tell(waiting, Optional.of(now), Optional.empty());
        }
    }

    private void tell(int waiting, Optional<OfflineState.Now> now, Optional<Hold> hold) {
        told = System.nanoTime();
        var copies = shelf.all().values();
        long done = copies.stream()
                .filter(c -> c.state() == OfflineTables.Copy.State.DONE)
                .count();
        long failed = copies.stream()
                .filter(c -> c.state() == OfflineTables.Copy.State.FAILED)
                .count();
        state = new OfflineState((int) done, shelf.bytes(), waiting, (int) failed, now, hold);
        listeners.tell(state);
    }
}
