package org.gatefold.player.library.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a scan looks at: all of the chosen folders, or only some in them that changed, and what is new below those. */
final class Scope {
    private final List<Path> roots;
    private final Optional<Set<Path>> changed;
    private final Set<Path> known = new HashSet<>();

    private Scope(List<Path> roots, Optional<Set<Path>> changed) {
        this.roots = roots;
        this.changed = changed;
    }

    static Scope whole(List<Path> roots) {
        return new Scope(roots, Optional.empty());
    }

    /** Folders that do not lie in a chosen one are left out. */
    static Scope of(List<Path> roots, Set<Path> changed) {
        Set<Path> inside = new HashSet<>(changed);
        inside.removeIf(folder -> roots.stream().noneMatch(folder::startsWith));
        return new Scope(roots, Optional.of(inside));
    }

    boolean isWhole() {
        return changed.isEmpty();
    }

    List<Path> roots() {
        return roots;
    }

    /** Where to begin. */
    List<Path> starts() {
        return changed.map(folders -> folders.stream().sorted().toList()).orElse(roots);
    }

    /** Notes folders in which earlier scans found music, so that they are not gone through for a change beside them. */
    void remember(Set<Path> folders) {
        if (changed.isPresent()) {
            for (Path folder : folders) {
                for (Path at = folder; at != null && known.add(at); at = at.getParent()) {
                    // each folder above it too, up to one that is known already
                }
            }
        }
    }

    /** Whether to go on into a folder below one that is looked at. */
    boolean goesInto(Path below) {
        return changed.map(folders -> !folders.contains(below) && !known.contains(below))
                .orElse(true);
    }

    /** Whether a folder that was not met says by that that it has gone. */
    boolean wouldHaveMet(Path folder) {
        return changed.isEmpty()
                || changed.get().contains(folder)
                || changed.get().stream().anyMatch(folder::startsWith) && Files.notExists(folder);
    }

    /** The names between the chosen folder and one in it. */
    List<String> below(Path folder) {
        Path root = roots.stream().filter(folder::startsWith).findFirst().orElse(folder);
        Path between = root.relativize(folder);
        return root.equals(folder)
                ? List.of()
                : java.util.stream.IntStream.range(0, between.getNameCount())
                        .mapToObj(i -> between.getName(i).toString())
                        .toList();
    }
}
