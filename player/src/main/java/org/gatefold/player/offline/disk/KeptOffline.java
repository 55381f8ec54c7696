package org.gatefold.player.offline.disk;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gatefold.player.figures.Figures;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.FailedCopy;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.Offline;
import org.gatefold.player.offline.OfflineState;
import org.gatefold.player.offline.Standing;
import org.gatefold.player.offline.Wish;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.event.Subscription;

/** The listener's side of keeping music: wishes and limits go to the database at once, the {@link Keeper} does the rest. */
public final class KeptOffline implements Offline, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KeptOffline.class.getName());

    /** Longer than the offer to take it back is shown. */
    private static final Duration REPRIEVE = Duration.ofSeconds(15);

    private final OfflineTables tables;
    private final Shelf shelf;
    private final Wanted wanted;
    private final Keeper keeper;
    private final Basis basis;
    private volatile Optional<Figures> figures = Optional.empty();

    /** @param folder where copies lie, for good: not a cache */
    public KeptOffline(Path folder, Basis basis) {
        this(folder, basis, REPRIEVE);
    }

    KeptOffline(Path folder, Basis basis, Duration reprieve) {
        this.basis = basis;
        tables = new OfflineTables(basis.user(), basis.clock());
        shelf = new Shelf(folder, tables);
        wanted = new Wanted(basis, () -> figures.map(Figures::areInStep).orElse(true));
        keeper = new Keeper(tables, shelf, wanted, folder, basis, reprieve);
    }

    /** Compares the folder with what is known of it, and begins to fetch. Blocks on the disk. */
    public void start() {
        try {
            shelf.open();
            shelf.rename(renamed());
            basis.kept().all(shelf.done());
            keeper.start();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder of offline copies cannot be used; nothing is kept offline", e);
        }
    }

    private Map<TrackKey, TrackKey> renamed() {
        return basis.library().byKeys(shelf.done()).entrySet().stream()
                .filter(found -> !found.getKey().equals(found.getValue().key()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().key()));
    }

    /** From now on nothing leaves a smart playlist before its rules know these figures, and when they change it is looked at. */
    public void follow(Figures known) {
        figures = Optional.of(known);
        known.onChange(keeper::stir);
    }

    /** A server may answer now that did not before. Any thread. */
    public void serversChanged() {
        keeper.stir();
    }

    @Override
    public List<Wish> wishes() {
        return tables.wishes();
    }

    @Override
    public Standing standing(Wish wish) {
        Round round = Round.of(wanted.of(List.of(wish)), basis.library(), shelf);
        int kept = 0;
        int failed = 0;
        long bytes = 0;
        for (TrackKey key : round.wanted()) {
            Optional<OfflineTables.Copy> copy = shelf.find(key);
            if (copy.isPresent() && copy.get().state() == OfflineTables.Copy.State.DONE) {
                kept++;
                bytes += copy.get().size();
            } else if (copy.isPresent() && copy.get().state() == OfflineTables.Copy.State.FAILED) {
                failed++;
            }
        }
        return new Standing(kept, round.toFetch().size(), failed, bytes);
    }

    @Override
    public List<Track> queue(int limit) {
        return keeper.next().stream().limit(limit).toList();
    }

    @Override
    public void keep(Wish wish) {
        tables.add(wish);
        keeper.wake();
    }

    @Override
    public void release(Wish wish) {
        Set<TrackKey> left = new HashSet<>(wanted.of(List.of(wish)));
        left.addAll(tables.held(wish));
        tables.remove(wish);
        keeper.release(left);
    }

    @Override
    public Limits limits() {
        return tables.limits();
    }

    @Override
    public void limit(Limits limits) {
        tables.limits(limits);
        keeper.interrupt();
    }

    @Override
    public void retry() {
        shelf.forgetFailures();
        keeper.wake();
    }

    @Override
    public OfflineState state() {
        return keeper.state();
    }

    @Override
    public List<FailedCopy> failures() {
        return tables.failures();
    }

    @Override
    public Set<TrackKey> kept(Collection<TrackKey> keys) {
        return keys.stream().filter(shelf::isDone).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Path> copy(TrackKey key) {
        return shelf.find(key)
                .filter(copy -> copy.state() == OfflineTables.Copy.State.DONE)
                .map(shelf::place)
                .filter(java.nio.file.Files::isReadable);
    }

    /** The server a whole copy was fetched from. Any thread. */
    public Optional<ServerId> cameFrom(TrackKey key) {
        return shelf.find(key)
                .map(copy -> copy.origin().lines().findFirst().orElse(""))
                .filter(server -> !server.isEmpty())
                .map(ServerId::new);
    }

    @Override
    public Subscription onChange(Consumer<OfflineState> listener) {
        return keeper.onChange(listener);
    }

    /** Ends what is under way, keeping what came; takes two seconds at most. */
    @Override
    public void close() {
        keeper.close();
    }
}
