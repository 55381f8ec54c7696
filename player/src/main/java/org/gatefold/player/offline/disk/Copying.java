package org.gatefold.player.offline.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.offline.Limits;
import org.gatefold.player.offline.OfflineState.Hold;
import org.gatefold.player.offline.OfflineState.Now;
import org.gatefold.player.offline.disk.OfflineTables.Copy;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ServerSaying;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.sync.said.SaidException;

/** Makes one copy, from the first of a recording's servers that has it. On the keeper's thread. */
final class Copying {
    private final Shelf shelf;
    private final Path folder;
    private final Basis basis;
    private final BooleanSupplier ended;
    private final BiConsumer<Now, Integer> progress;
    private final Throttle throttle;
    private final Fetching fetching;

    Copying(Shelf shelf, Path folder, Basis basis, BooleanSupplier ended, BiConsumer<Now, Integer> progress) {
        this.shelf = shelf;
        this.folder = folder;
        this.basis = basis;
        this.ended = ended;
        this.progress = progress;
        throttle = new Throttle(ended);
        fetching = new Fetching(throttle, ended);
    }

    /** Ends a read that waits. Any thread. */
    void interrupt() {
        try {
            fetching.close();
        } catch (IOException e) {
            System.getLogger(Copying.class.getName()).log(System.Logger.Level.DEBUG, "closing a download", e);
        }
    }

    /**
     * Fetches the copy, or notes why it cannot be had. Gives why nothing at all can be fetched now.
     *
     * @throws IOException when no server of it answers; later it may
     */
    Optional<Hold> copy(Track track, Limits limits, int waiting) throws IOException {
        IOException away = null;
        SourceException refused = null;
        for (Origin.OnServer origin : served(track)) {
            Optional<MusicSource> source = basis.sources().find(origin.server());
            if (source.isEmpty()) {
                continue;
            }
            long size = limits.kilobits() == 0 ? origin.size() : estimate(track, limits.kilobits());
            if (shelf.bytes() + size > limits.budget()) {
                return Optional.of(Hold.OVER_BUDGET);
            }
            if (Round.isTooMuch(folder, size)) {
                return Optional.of(Hold.DISK_FULL);
            }
            try {
                fetch(track, origin, source.get(), limits, waiting);
                return Optional.empty();
            } catch (SourceException e) {
                if (mayPass(e.reason())) {
                    away = e;
                } else {
                    refused = e;
                }
            } catch (IOException e) {
                away = e;
            }
            if (ended.getAsBoolean()) {
                return Optional.empty();
            }
        }
        if (away == null && refused != null) {
            Copy begun = shelf.begin(track.key(), track.title(), "", 0);
            shelf.keep(
                    new Copy(track.key(), Copy.State.FAILED, track.title(), "", 0, begun.file()),
                    refused.said().kept());
            return Optional.empty();
        }
        throw away == null ? new SaidException(ServerSaying.NOT_CONNECTED.with()) : away;
    }

    private void fetch(Track track, Origin.OnServer origin, MusicSource source, Limits limits, int waiting)
            throws IOException {
        long size = limits.kilobits() == 0 ? origin.size() : 0;
        String from = String.join(
                "\n", origin.server().value(), origin.song(), Integer.toString(limits.kilobits()), Long.toString(size));
        Copy begun = shelf.begin(track.key(), track.title(), from, size);
        throttle.limit(limits.bytesPerSecond());
        Fetching.Result result = fetching.fetch(
                source,
                origin.song(),
                size,
                limits.kilobits(),
                shelf.place(begun),
                bytes -> progress.accept(new Now(track.key(), track.title(), bytes, size), waiting));
        if (result instanceof Fetching.Result.Whole(long whole, String sha256)) {
            shelf.keep(new Copy(track.key(), Copy.State.DONE, track.title(), from, whole, begun.file()), sha256);
            basis.kept().kept(track.key());
        }
    }

    private List<Origin.OnServer> served(Track track) {
        return basis.library().copies(track.key()).stream()
                .map(Track::origin)
                .filter(Origin.OnServer.class::isInstance)
                .map(Origin.OnServer.class::cast)
                .toList();
    }

    private static long estimate(Track track, int kilobits) {
        return track.length().toMillis() * kilobits / 8;
    }

    /** Whether another try later may bring it. */
    static boolean mayPass(Reason reason) {
        return switch (reason) {
            case Reason.Unreachable _,
                    Reason.Busy _,
                    Reason.Failing _,
                    Reason.Untrusted _,
                    Reason.NeedsConsent _,
                    Reason.WrongLogin _,
                    Reason.TooOld _ -> true;
            case Reason.NotAllowed _, Reason.Unsupported _, Reason.Refused _, Reason.NotFound _, Reason.Garbage _ ->
                false;
        };
    }
}
