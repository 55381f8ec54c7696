package org.gatefold.player.library.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gatefold.player.library.ScanProblem;
import org.gatefold.player.library.sql.ReadFile;
import org.gatefold.player.library.sql.ScanStore;

/** What came of some files, in the order of their folders and names, so that another scan of the same files gives the same keys. */
record ReadBatch(List<Runnable> covers, List<Outcome> outcomes) {
    /** What the listener is told of them. */
    List<ScanProblem> problems() {
        List<ScanProblem> problems = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Unreadable failed ->
                    problems.add(new ScanProblem(failed.candidate().path(), failed.reason()));
                case Outcome.Read read ->
                    read.problem()
                            .ifPresent(reason -> problems.add(new ScanProblem(sheetOf(read.candidate()), reason)));
            }
        }
        return problems;
    }

    /** Keeps all of it; true when the library shows something else now. Blocks. */
    boolean keepIn(ScanStore store) {
        covers.forEach(Runnable::run);
        List<ReadFile> tracks = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (outcome) {
                case Outcome.Unreadable failed -> {
                    if (!failed.passing()) {
                        store.saveUnreadable(
                                failed.candidate().folder(), failed.candidate().stamp(), failed.reason());
                    }
                }
                case Outcome.Read read -> {
                    tracks.addAll(read.tracks());
                    left.addAll(leftOver(read));
                    noteSheet(read, store);
                }
            }
        }
        if (!left.isEmpty()) {
            store.removeTracks(left);
        }
        if (!tracks.isEmpty()) {
            store.save(tracks);
        }
        return !covers.isEmpty() || !outcomes.isEmpty();
    }

    /** The tracks that were in the file and are no longer, since its sheet changed, came or went. */
    private static List<Long> leftOver(Outcome.Read read) {
        Set<String> now = new HashSet<>();
        read.tracks().forEach(track -> now.add(track.stamp().name()));
        List<Long> left = new ArrayList<>();
        read.candidate()
                .before()
                .ifPresent(before -> before.tracks().forEach((name, track) -> {
                    if (!now.contains(name)) {
                        left.add(track);
                    }
                }));
        return left;
    }

    private static Path sheetOf(Candidate file) {
        return file.cut()
                .map(cut -> file.path().resolveSibling(cut.file().name()))
                .orElse(file.path());
    }

    /** What is wrong with a sheet beside a file is told again at the next scan, which does not read the file. */
    private static void noteSheet(Outcome.Read read, ScanStore store) {
        Candidate file = read.candidate();
        file.cut()
                .ifPresent(cut -> read.problem()
                        .ifPresentOrElse(
                                reason -> store.saveUnreadable(file.folder(), cut.file(), reason),
                                () -> store.removeUnreadable(
                                        file.folder(), cut.file().name())));
    }
}
