package org.gatefold.player.library.served;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.scan.ChangeTeller;
import org.gatefold.player.library.sql.FileStamp;
import org.gatefold.player.library.sql.ReadFile;
import org.gatefold.player.library.sql.ScanStore;
import org.gatefold.player.library.sql.ServedStore;
import org.gatefold.player.source.MusicSource;
import org.gatefold.player.source.ScanStamp;
import org.gatefold.player.source.ServerSong;

/** One reading of one server, page by page: keeps what is new or changed, and at the end lets go of what was not met. */
final class ServerPass {
    private static final int PAGE = 500;
    private static final int BATCH = 256;

    private final MusicSource source;
    private final ServedStore served;
    private final ScanStore store;
    private final KeptHere kept;
    private final ChangeTeller changes;
    private final BooleanSupplier cancelled;
    private final Consumer<ServedLibrary.Progress> progress;

    private final Map<String, Long> folders = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final BitSet standing = new BitSet();

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
        try (PagesAhead pages = new PagesAhead(source, PAGE)) {
            int expected = served.count(source.id());
            for (Optional<List<ServerSong>> page = pages.next(); page.isPresent(); page = pages.next()) {
                keep(page.get());
                progress.accept(new ServedLibrary.Progress(met.size(), Math.max(expected, met.size())));
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
        }
        return end(before);
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

    private void keep(List<ServerSong> songs) throws IOException {
        List<ReadFile> read = new ArrayList<>();
        Set<String> covers = new LinkedHashSet<>();
        for (ServerSong song : songs) {
            if (met.add(song.id())) {
                song.naming().coverId().ifPresent(covers::add);
                read.add(read(song));
            }
        }
        served.covers(source.id(), List.copyOf(covers));
        List<ServedStore.KnownSong> known = served.known(read);
        List<ReadFile> changed = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            if (known.get(i).stamp() != read.get(i).stamp().modified()) {
                changed.add(read.get(i));
            } else {
                standing.set(Math.toIntExact(known.get(i).track()));
            }
        }
        if (!changed.isEmpty()) {
            store.save(changed);
            served.known(changed).forEach(song -> standing.set(Math.toIntExact(song.track())));
            changes.happened();
        }
    }

    private ReadFile read(ServerSong song) throws IOException {
        String album = song.album()
                .id()
                .orElseGet(() ->
                        "\n" + song.album().title() + "\n" + song.credits().albumArtist());
        long folder = folders.computeIfAbsent(album, id -> served.folder(source.id(), id));
        return new ReadFile(
                folder,
                new FileStamp(song.id(), song.file().size().orElse(0), SongFacts.stamp(song)),
                SongFacts.of(song),
                song.naming().coverId().map(cover -> ArtworkStore.nameOf(source.id(), cover)),
                song.file().created());
    }

    private void letGo() {
        BitSet gone = served.tracks(source.id());
        gone.andNot(standing);
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
