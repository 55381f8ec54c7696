package org.gatefold.player.playlist.file;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatefold.player.library.TrackFinder;
import org.gatefold.player.library.TrackFinder.Filed;
import org.gatefold.player.library.TrackKey;

/** Finds files that a list names where they are not: a collection that moved, or lies elsewhere on this computer. */
final class MovedFiles {
    private MovedFiles() {}

    /** Only where the folder's name fits too, and no other file fits as well. */
    static Map<ListEntry, TrackKey> find(List<ListEntry> entries, TrackFinder finder) {
        List<ListEntry> named =
                entries.stream().filter(entry -> entry.at().parts().size() > 1).toList();
        Map<ListEntry, TrackKey> found = new IdentityHashMap<>();
        Map<String, List<Filed>> byName = named.isEmpty() ? Map.of() : byName(named, finder);
        for (ListEntry entry : named) {
            List<String> parts = folded(entry.at().parts());
            best(parts, byName.getOrDefault(parts.getLast(), List.of())).ifPresent(key -> found.put(entry, key));
        }
        return found;
    }

    private static Map<String, List<Filed>> byName(List<ListEntry> entries, TrackFinder finder) {
        Set<String> names = new HashSet<>();
        for (ListEntry entry : entries) {
            String name = entry.at().parts().getLast();
            names.add(Normalizer.normalize(name, Normalizer.Form.NFC));
            names.add(Normalizer.normalize(name, Normalizer.Form.NFD));
        }
        Map<String, List<Filed>> byName = new HashMap<>();
        for (Filed file : finder.byFileNames(names)) {
            byName.computeIfAbsent(fold(String.valueOf(file.file().getFileName())), _ -> new ArrayList<>())
                    .add(file);
        }
        return byName;
    }

    private static Optional<TrackKey> best(List<String> wanted, List<Filed> files) {
        List<Filed> best = files.stream()
                .sorted(Comparator.comparing((Filed file) -> common(wanted, file.file()))
                        .reversed())
                .toList();
        if (best.isEmpty() || common(wanted, best.getFirst().file()) < 2) {
            return Optional.empty();
        }
        int most = common(wanted, best.getFirst().file());
        boolean alone = best.stream()
                        .filter(file -> common(wanted, file.file()) == most)
                        .map(Filed::key)
                        .distinct()
                        .count()
                == 1;
        return alone ? Optional.of(best.getFirst().key()) : Optional.empty();
    }

    /** How many names at the end of two paths are the same. */
    private static int common(List<String> wanted, Path file) {
        int count = 0;
        while (count < wanted.size()
                && count < file.getNameCount()
                && wanted.get(wanted.size() - 1 - count)
                        .equals(fold(
                                file.getName(file.getNameCount() - 1 - count).toString()))) {
            count++;
        }
        return count;
    }

    private static List<String> folded(List<String> parts) {
        return parts.stream().map(MovedFiles::fold).toList();
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
