package org.gatefold.player.library.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gatefold.player.library.ArtworkId;
import org.gatefold.player.library.ScanProblem;
import org.gatefold.player.library.ScanProgress.State;
import org.gatefold.player.library.art.ArtworkStore;
import org.gatefold.player.library.facts.FolderNames;
import org.gatefold.player.library.sql.FileStamp;
import org.gatefold.player.library.sql.KnownFile;
import org.gatefold.player.library.sql.ScanStore;
import org.gatefold.player.library.sql.ScannedFolder;
import org.gatefold.player.library.tags.FileSaying;

/**
 * One scan: looks for folders, reads what is new or changed in each, and at the end lets go of what has gone. All that
 * is read is kept in batches, so that a scan that ends early loses nothing. Scanner thread.
 */
final class ScanRun {
    /** So many files are read before they are kept together; at the beginning fewer, so that something is soon seen. */
    private static final int BATCH = 1024;

    private static final int FIRST_BATCH = 128;
    private static final int GONE_AT_ONCE = 256;
    private static final int FOLDERS_AT_ONCE = 1000;
    private static final int FOLDERS_COMPARED = 200;

    private final ScanStore store;
    private final ArtworkStore artwork;
    private final ReaderCrew crew;
    private final Ledger ledger;
    private final ChangeTeller changes;
    private final BooleanSupplier cancelled;

    private final Map<Path, ScannedFolder.Kept> kept = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private final List<Candidate> batch = new ArrayList<>();
    private final List<Long> gone = new ArrayList<>();
    private final List<Runnable> covers = new ArrayList<>();
    private final Keeping keeping = new Keeping();
    private int most = FIRST_BATCH;

    ScanRun(
            ScanStore store,
            ArtworkStore artwork,
            ReaderCrew crew,
            Ledger ledger,
            ChangeTeller changes,
            BooleanSupplier cancelled) {
        this.store = store;
        this.artwork = artwork;
        this.crew = crew;
        this.ledger = ledger;
        this.changes = changes;
        this.cancelled = cancelled;
    }

    /** Ends with DONE or CANCELLED told by the caller. Gives the folders it looked into, each with its time of change before that; empty when it was cancelled. */
    Optional<Map<Path, Long>> run(Scope scope) throws IOException, InterruptedException {
        try (keeping) {
            return scan(scope);
        }
    }

    private Optional<Map<Path, Long>> scan(Scope scope) throws IOException, InterruptedException {
        store.folders().forEach(folder -> kept.put(folder.path(), folder));
        Walk walk = new Walk(new Remembered(kept), ledger::found, cancelled);
        walk.through(scope);
        if (scope.isWhole()) {
            store.clearProblems();
        } else {
            store.clearProblems(walk.directories().keySet());
        }
        problems(walk.problems());
        ledger.state(State.READING);
        keepFolders(walk.folders());
        for (int from = 0; from < walk.folders().size(); from += FOLDERS_COMPARED) {
            compare(walk.folders().subList(from, Math.min(walk.folders().size(), from + FOLDERS_COMPARED)));
        }
        readBatch();
        keeping.finish();
        if (!cancelled.getAsBoolean()) {
            letGo(new Departures(scope, walk.outOfReach(), seen));
        }
        store.countArtists();
        return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(walk.directories());
    }

    /** Some folders with what is known of their files, which is asked for at once. */
    private void compare(List<Walk.FoundFolder> some) throws IOException, InterruptedException {
        List<Long> folders = some.stream()
                .flatMap(found -> Optional.ofNullable(kept.get(found.path())).stream())
                .map(ScannedFolder.Kept::id)
                .toList();
        Map<Long, Map<String, KnownFile>> known = store.files(folders);
        for (Walk.FoundFolder found : some) {
            if (!cancelled.getAsBoolean()) {
                folder(found, known);
            }
        }
    }

    private void folder(Walk.FoundFolder found, Map<Long, Map<String, KnownFile>> known)
            throws IOException, InterruptedException {
        Listing listing;
        try {
            listing = found.listing().isPresent() ? found.listing().get() : Listing.of(found.path());
        } catch (IOException e) {
            Optional.ofNullable(kept.get(found.path())).ifPresent(folder -> seen.add(folder.id()));
            problems(List.of(new ScanProblem(found.path(), FileSaying.FOLDER_WENT.with())));
            return;
        }
        ScannedFolder.Kept folder = kept.get(found.path());
        if (folder == null) {
            return; // its path is no text that the database gives back
        }
        seen.add(folder.id());
        cover(folder, listing.cover());
        compare(folder, found, listing, known.getOrDefault(folder.id(), new HashMap<>()));
        if (batch.size() >= most) {
            readBatch();
        }
    }

    /** All folders that are new, or lie on another drive now, before the first file: nothing is kept for single ones later. */
    private void keepFolders(List<Walk.FoundFolder> found) {
        List<ScannedFolder> other = new ArrayList<>();
        for (Walk.FoundFolder folder : found) {
            String device = Devices.of(folder.path());
            ScannedFolder.Kept known = kept.get(folder.path());
            if (known == null || !known.device().equals(device)) {
                other.add(new ScannedFolder(folder.path(), albumFolder(folder), device));
            }
        }
        for (int from = 0; from < other.size(); from += FOLDERS_AT_ONCE) {
            store.keepFolders(other.subList(from, Math.min(other.size(), from + FOLDERS_AT_ONCE)))
                    .forEach(folder -> kept.put(folder.path(), folder));
        }
    }

    private static Path albumFolder(Walk.FoundFolder found) {
        Path parent = found.path().getParent();
        boolean disc =
                found.below().size() > 1 && FolderNames.isDisc(found.below().getLast());
        return disc && parent != null ? parent : found.path();
    }

    private void cover(ScannedFolder.Kept folder, Optional<FileStamp> cover) throws IOException {
        if (folder.cover().equals(cover)) {
            return;
        }
        Optional<ArtworkId> art = Optional.empty();
        if (cover.isPresent() && cover.get().size() <= ArtworkStore.LARGEST) {
            Path file = folder.path().resolve(cover.get().name());
            try {
                art = artwork.keep(Files.readAllBytes(file));
            } catch (IOException e) {
                problems(List.of(new ScanProblem(file, FileSaying.PICTURE.with(String.valueOf(e.getMessage())))));
            }
        }
        Optional<ArtworkId> shown = art;
        covers.add(() -> store.cover(folder.id(), cover, shown));
    }

    private void compare(
            ScannedFolder.Kept folder, Walk.FoundFolder found, Listing listing, Map<String, KnownFile> known)
            throws InterruptedException {
        listing.away().forEach(file -> known.remove(String.valueOf(file.getFileName())));
        Sheets sheets = Sheets.of(folder.path(), listing);
        problems(sheets.problems());
        toldOfSheets(folder, listing, known);
        for (FileStamp file : listing.music()) {
            Optional<Cut> cut = Optional.ofNullable(sheets.cuts().get(file.name()));
            FileStamp stamp = cut.map(sheet -> sheet.stamp(file)).orElse(file);
            KnownFile before = known.remove(stamp.name());
            if (before == null || !before.stamp().equals(stamp)) {
                batch.add(new Candidate(
                        folder.path().resolve(stamp.name()),
                        folder.id(),
                        found.below(),
                        stamp,
                        listing.numbered(),
                        Optional.ofNullable(before),
                        cut));
            } else {
                before.unreadable()
                        .ifPresent(reason ->
                                problems(List.of(new ScanProblem(folder.path().resolve(stamp.name()), reason))));
                ledger.unchanged(1);
            }
            if (batch.size() >= most) {
                readBatch();
            }
        }
        for (KnownFile missing : known.values()) {
            gone.addAll(missing.tracks().values());
            if (missing.tracks().isEmpty()) {
                store.removeUnreadable(folder.id(), missing.stamp().name());
            }
        }
    }

    /** A sheet that did not fit its file still does not, while both are as they were. */
    private void toldOfSheets(ScannedFolder.Kept folder, Listing listing, Map<String, KnownFile> known) {
        for (FileStamp sheet : listing.sheets()) {
            KnownFile before = known.get(sheet.name());
            if (before != null && before.stamp().equals(sheet)) {
                known.remove(sheet.name());
                before.unreadable()
                        .ifPresent(reason ->
                                problems(List.of(new ScanProblem(folder.path().resolve(sheet.name()), reason))));
            }
        }
    }

    private void readBatch() throws InterruptedException {
        Map<Candidate, Outcome> outcomes = new IdentityHashMap<>();
        crew.read(batch, cancelled, outcome -> {
            ledger.read(outcome.candidate(), outcome instanceof Outcome.Read);
            outcomes.put(outcome.candidate(), outcome);
        });
        List<Outcome> inOrder = batch.stream()
                .map(outcomes::get)
                .filter(Objects::nonNull) // the others were left out, as the scan was cancelled
                .toList();
        ReadBatch read = new ReadBatch(List.copyOf(covers), inOrder);
        batch.clear();
        covers.clear();
        most = Math.min(BATCH, most * 2);
        problems(read.problems());
        keeping.hand(() -> {
            if (read.keepIn(store)) {
                changes.happened();
            }
        });
    }

    private void letGo(Departures departures) {
        for (int from = 0; from < gone.size(); from += GONE_AT_ONCE) {
            remove(gone.subList(from, Math.min(gone.size(), from + GONE_AT_ONCE)));
        }
        for (ScannedFolder.Kept folder : store.folders()) {
            if (departures.hasGone(folder)) {
                for (List<Long> some = store.tracksIn(folder.id(), GONE_AT_ONCE);
                        !some.isEmpty();
                        some = store.tracksIn(folder.id(), GONE_AT_ONCE)) {
                    remove(some);
                }
                store.removeFolder(folder.id());
            }
        }
    }

    private void remove(List<Long> tracks) {
        store.removeTracks(tracks);
        ledger.removed(tracks.size());
        changes.happened();
    }

    private void problems(List<ScanProblem> more) {
        if (!more.isEmpty()) {
            store.addProblems(more);
            ledger.problems(more.size());
        }
    }
}
