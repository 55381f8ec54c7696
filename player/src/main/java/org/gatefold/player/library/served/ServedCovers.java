package org.gatefold.player.library.served;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.sql.ServedStore;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.Sources;

/** Fetches servers' covers when they are shown, a few at a time, and keeps them. One that failed is left alone for a while. */
public final class ServedCovers {
    private static final System.Logger LOG = System.getLogger(ServedCovers.class.getName());
    private static final int PIXELS = 800;
    private static final int AT_ONCE = 4;
    private static final int MOST_REMEMBERED = 10_000;
    private static final long PAUSE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final ServedStore served;
    private final ArtworkStore artwork;
    private final Sources sources;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Map<ArtworkId, Long> failed = new ConcurrentHashMap<>();

    public ServedCovers(ServedStore served, ArtworkStore artwork, Sources sources) {
        this.served = served;
        this.artwork = artwork;
        this.sources = sources;
    }

    /** The file of a server's cover, fetched now; empty when it is none or cannot be had now. Blocks on the network. */
    public Optional<Path> fetch(ArtworkId art) {
        Long before = failed.get(art);
        if (before != null && System.nanoTime() - before < PAUSE_NANOS) {
            return Optional.empty();
        }
        Optional<ServedStore.ServedCover> cover = served.cover(art);
        Optional<MusicSource> source = cover.flatMap(known -> sources.find(known.server()));
        if (cover.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        try {
            turns.acquire();
            try {
                return fetch(art, cover.get(), source.get());
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Path> fetch(ArtworkId art, ServedStore.ServedCover cover, MusicSource source) {
        Optional<Path> there = artwork.file(art);
        if (there.isPresent()) {
            return there;
        }
        try {
            if (artwork.keepServed(art, source.cover(cover.cover(), PIXELS).bytes())) {
                failed.remove(art);
                return artwork.file(art);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no cover for now: " + e.getMessage());
        }
        if (failed.size() >= MOST_REMEMBERED) {
            failed.clear();
        }
        failed.put(art, System.nanoTime());
        return Optional.empty();
    }
}
