package org.gatefold.player.library.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.gatefold.player.library.ScanProblem;
import org.gatefold.player.library.tags.FileSaying;
import org.gatefold.sync.said.Said;

/**
 * Finds every folder with music or a cover below the chosen ones. Each real folder is met once: links are followed last,
 * and only to where no chosen folder is, so that loops end. What cannot be listed now is remembered as out of reach.
 */
final class Walk {
    private static final int DEEPEST = 100;
    private static final int MOST_REMEMBERED = 100_000;

    /**
     * A folder to scan, the names between it and the chosen folder, and what lies in it, which of huge collections is only
     * told for the first folders.
     */
    record FoundFolder(Path path, List<String> below, Optional<Listing> listing) {
        FoundFolder(Path path, List<String> below) {
            this(path, below, Optional.empty());
        }
    }

    /** Hears how many more files were found. */
    @FunctionalInterface
    interface Counter {
        void found(int more);
    }

    private final List<FoundFolder> folders = new ArrayList<>();
    private final Map<Path, Long> directories = new LinkedHashMap<>();
    private final Set<Path> outOfReach = new HashSet<>();
    private final List<ScanProblem> problems = new ArrayList<>();
    private final Set<Path> met = new HashSet<>();
    private final List<Path> realRoots = new ArrayList<>();
    private int listed;
    private final Remembered remembered;
    private final Counter counter;
    private final BooleanSupplier cancelled;

    Walk(Remembered remembered, Counter counter, BooleanSupplier cancelled) {
        this.remembered = remembered;
        this.counter = counter;
        this.cancelled = cancelled;
    }

    void through(Scope scope) {
        try (ListingsAhead ahead = new ListingsAhead()) {
            through(scope, ahead);
        }
    }

    private void through(Scope scope, ListingsAhead ahead) {
        scope.remember(remembered.folders().keySet());
        for (Path root : scope.roots()) {
            real(root);
        }
        for (Path start : scope.starts()) {
            Deque<FoundFolder> links = new ArrayDeque<>();
            descend(new FoundFolder(start, scope.below(start)), scope, links, ahead);
            while (!links.isEmpty() && !cancelled.getAsBoolean()) {
                FoundFolder link = links.removeFirst();
                if (leadsOutside(link.path())) {
                    descend(link, scope, links, ahead);
                }
            }
        }
    }

    List<FoundFolder> folders() {
        return folders;
    }

    /** Every folder that was looked into, whatever is in it, with its time of change before that. */
    Map<Path, Long> directories() {
        return directories;
    }

    /** Folders whose content could not be seen: what earlier scans found there stays. */
    Set<Path> outOfReach() {
        return outOfReach;
    }

    List<ScanProblem> problems() {
        return problems;
    }

    private void descend(FoundFolder start, Scope scope, Deque<FoundFolder> links, ListingsAhead ahead) {
        Deque<FoundFolder> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && !cancelled.getAsBoolean()) {
            FoundFolder folder = open.removeFirst();
            if (isNew(folder.path())) {
                look(folder, scope, open, links, ahead);
            }
        }
    }

    private void look(
            FoundFolder folder, Scope scope, Deque<FoundFolder> open, Deque<FoundFolder> links, ListingsAhead ahead) {
        ListingsAhead.Looked looked = ahead.of(folder.path());
        directories.put(folder.path(), looked.time());
        try {
            Listing listing = looked.listing();
            if (listing.bare() && remembered.hadMusicElsewhere(folder.path())) {
                unreachable(folder.path(), FileSaying.FOLDER_EMPTY.with());
                return;
            }
            if (!listing.music().isEmpty()
                    || listing.cover().isPresent()
                    || !listing.away().isEmpty()) {
                listed += listing.music().size() + 1;
                folders.add(new FoundFolder(
                        folder.path(),
                        folder.below(),
                        listed <= MOST_REMEMBERED ? Optional.of(listing) : Optional.empty()));
            }
            counter.found(listing.music().size());
            problems.addAll(listing.problems());
            if (folder.below().size() >= DEEPEST) {
                unreachable(folder.path(), FileSaying.TOO_DEEP.with());
                return;
            }
            listing.away().stream()
                    .filter(remembered::hadMusic)
                    .forEach(link -> unreachable(link, FileSaying.FOLDER_LINK.with()));
            listing.links().stream().filter(scope::goesInto).forEach(link -> links.addLast(below(folder, link)));
            List<Path> inside =
                    listing.folders().stream().filter(scope::goesInto).toList();
            ahead.next(inside);
            inside.reversed().forEach(path -> open.addFirst(below(folder, path)));
        } catch (AccessDeniedException e) {
            unreachable(folder.path(), FileSaying.FOLDER_PERMISSION.with());
        } catch (IOException e) {
            unreachable(folder.path(), FileSaying.FOLDER_AWAY.with());
        }
    }

    private static FoundFolder below(FoundFolder folder, Path inside) {
        List<String> names = new ArrayList<>(folder.below());
        names.add(String.valueOf(inside.getFileName()));
        return new FoundFolder(inside, List.copyOf(names));
    }

    private void unreachable(Path folder, Said reason) {
        outOfReach.add(folder);
        problems.add(new ScanProblem(folder, reason));
    }

    private boolean isNew(Path folder) {
        try {
            return met.add(folder.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private boolean leadsOutside(Path link) {
        try {
            Path real = link.toRealPath();
            return Files.isDirectory(real) && realRoots.stream().noneMatch(real::startsWith);
        } catch (IOException e) {
            return false;
        }
    }

    private void real(Path root) {
        try {
            realRoots.add(root.toRealPath());
        } catch (IOException e) {
            realRoots.add(root);
        }
    }
}
