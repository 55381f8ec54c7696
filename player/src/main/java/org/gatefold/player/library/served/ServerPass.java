package org.gatefold.player.library.served;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.scan.ChangeTeller;
import org.gatefold.player.library.scan.Keeping;
import org.gatefold.player.library.sql.FileStamp;
import org.gatefold.player.library.sql.ReadFile;
import org.gatefold.player.library.sql.ScanStore;
import org.gatefold.player.library.sql.ServedStore;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ScanStamp;
import org.gatefold.player.source.ServerSong;

/**
 * One reading of one server, page by page: keeps what is new or changed, and at the end lets go of what was not met. While
 * some songs are kept the next page is looked at; what stayed as it was is not even understood.
 */
final class ServerPass {
    private static final int PAGE = 500;
    private static final int BATCH = 256;

    /** So many songs are kept together; at the beginning fewer, so that something is soon seen. */
    private static final int MOST = 2_000;

    private final MusicSource source;
    private final ServedStore served;
    private final ScanStore store;
    private final KeptHere kept;
    private final ChangeTeller changes;
    private final BooleanSupplier cancelled;
    private final Consumer<ServedLibrary.Progress> progress;

    private final Map<String, Long> folders = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Set<String> shown = new HashSet<>();
    private final BitSet standing = new BitSet();
    private final BitSet saved = new BitSet();
    private final Keeping keeping = new Keeping();
    private final List<ReadFile> changed = new ArrayList<>();
    private int most = PAGE;

    ServerPass(
            MusicSource source,
            ServedStore served,
            ScanStore store,
            KeptHere kept,
            ChangeTeller changes,
            BooleanSupplier cancelled,
            Consumer<ServedLibrary.Progress> progress) {
        this.source = source;
        this.served = served;
        this.store = store;
        this.kept = kept;
        this.changes = changes;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /** False when it was cancelled. */
    boolean run() throws IOException {
        ScanStamp before = source.scanStamp();
        Optional<ServedStore.Synced> last = served.synced(source.id());
        boolean unchanged = !before.value().isEmpty()
                && !before.scanning()
                && last.map(synced -> synced.stamp().equals(before.value())).orElse(false);
        if (unchanged) {
            served.synced(source.id(), before.value());
            return true;
        }
        return pages() && end(before);
    }

    /** False when it was cancelled. Whatever ends it, what was read until then is kept. */
    private boolean pages() throws IOException {
        int expected = served.count(source.id());
        try (keeping;
                PagesAhead pages = new PagesAhead(source, PAGE)) {
            try {
                for (Optional<List<ServerSong>> page = pages.next(); page.isPresent(); page = pages.next()) {
                    look(page.get());
                    progress.accept(new ServedLibrary.Progress(met.size(), Math.max(expected, met.size())));
                    if (cancelled.getAsBoolean()) {
                        return false;
                    }
                }
                return true;
            } finally {
                handOver();
                keeping.finish();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the reading was ended");
        }
    }

    /** While the server still scans, its listing proves nothing about what is gone. */
    private boolean end(ScanStamp before) throws IOException {
        ScanStamp after = source.scanStamp();
        boolean still = !before.scanning() && !after.scanning() && after.value().equals(before.value());
        if (still) {
            letGo();
        }
        served.synced(source.id(), still ? after.value() : "");
        store.tidy(cancelled);
        return true;
    }

    private void look(List<ServerSong> page) throws IOException, InterruptedException {
        List<ServerSong> songs =
                page.stream().filter(song -> met.add(song.id())).toList();
        Set<String> covers = new LinkedHashSet<>();
        Set<String> albums = new LinkedHashSet<>();
        for (ServerSong song : songs) {
            song.naming().coverId().ifPresent(covers::add);
            albums.add(album(song));
        }
        albums.removeAll(folders.keySet());
        folders.putAll(served.folders(source.id(), albums));
        covers.removeIf(cover -> !shown.add(cover));
        served.covers(source.id(), List.copyOf(covers));
        List<ServedStore.KnownSong> known = served.stamps(songs.stream()
                .map(song -> new ServedStore.Named(folder(song), song.id()))
                .toList());
        for (int i = 0; i < songs.size(); i++) {
            long stamp = SongFacts.stamp(songs.get(i));
            if (known.get(i).stamp() == stamp) {
                standing.set(Math.toIntExact(known.get(i).track()));
            } else {
                changed.add(read(songs.get(i), stamp));
            }
        }
        if (changed.size() >= most) {
            handOver();
            if (most == PAGE) {
                keeping.finish(); // the listener sees the first songs before the rest is looked at
            }
            most = Math.min(MOST, most * 2);
        }
    }

    private void handOver() throws InterruptedException {
        if (!changed.isEmpty()) {
            List<ReadFile> files = List.copyOf(changed);
            changed.clear();
            keeping.hand(() -> {
                store.save(files);
                served.known(files).forEach(song -> saved.set(Math.toIntExact(song.track())));
                changes.happened();
            });
        }
    }

    private ReadFile read(ServerSong song, long stamp) throws IOException {
        return new ReadFile(
                folder(song),
                new FileStamp(song.id(), song.file().size().orElse(0), stamp),
                SongFacts.of(song),
                song.naming().coverId().map(cover -> ArtworkStore.nameOf(source.id(), cover)),
                song.file().created());
    }

    private long folder(ServerSong song) {
        return Objects.requireNonNull(folders.get(album(song)));
    }

    private static String album(ServerSong song) {
        return song.album()
                .id()
                .orElseGet(() ->
                        "\n" + song.album().title() + "\n" + song.credits().albumArtist());
    }

    private void letGo() {
        BitSet gone = served.tracks(source.id());
        gone.andNot(standing);
        gone.andNot(saved);
        List<Long> batch = new ArrayList<>();
        for (int track = gone.nextSetBit(0); track >= 0; track = gone.nextSetBit(track + 1)) {
            batch.add((long) track);
            if (batch.size() == BATCH) {
                remove(batch);
            }
        }
        remove(batch);
        served.dropEmpty(source.id());
    }

    private void remove(List<Long> batch) {
        if (!batch.isEmpty()) {
            kept.leave(batch);
            changes.happened();
            batch.clear();
        }
    }
}
