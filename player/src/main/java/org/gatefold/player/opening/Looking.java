package org.gatefold.player.opening;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatefold.player.library.tags.AudioKind;
import org.gatefold.player.playlist.file.ListFormat;
import org.gatefold.player.playlist.file.Matched;
import org.gatefold.player.playlist.file.PlaylistFiles;

/** Goes through what is to be opened: a file as it is, a folder by its names, a list by its entries. */
final class Looking {
    private static final System.Logger LOG = System.getLogger(Looking.class.getName());
    private static final int DEEPEST = 32;
    private static final Comparator<Path> BY_NAME = Comparator.comparing(
                    (Path path) -> String.valueOf(path.getFileName()), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Comparator.naturalOrder());

    private final Lot lot;
    private final PlaylistFiles lists;
    private final Set<Path> been = new HashSet<>();

    Looking(Lot lot, PlaylistFiles lists) {
        this.lot = lot;
        this.lists = lists;
    }

    /** Something that somebody named: whatever of it cannot be played is told of. */
    void named(Path place) {
        if (!lot.isOpen()) {
            return;
        }
        Path whole = place.toAbsolutePath().normalize();
        if (Files.isDirectory(whole)) {
            if (!folder(whole, 0)) {
                lot.refuse(place, Refused.Why.EMPTY);
            }
        } else if (!Files.exists(whole)) {
            lot.refuse(place, Refused.Why.GONE);
        } else if (isMusic(whole)) {
            lot.add(whole);
        } else if (ListFormat.of(whole).isPresent()) {
            list(whole);
        } else {
            lot.refuse(place, Refused.Why.NO_MUSIC);
        }
    }

    Opened done() {
        return lot.done();
    }

    /** Whether there was any music. A folder that links lead to twice is looked into once. */
    private boolean folder(Path folder, int depth) {
        boolean any = false;
        try {
            if (depth > DEEPEST || !been.add(folder.toRealPath())) {
                return true;
            }
            List<Path> below = new ArrayList<>();
            for (Path each : sorted(folder)) {
                if (!lot.isOpen()) {
                    return true;
                }
                if (Files.isDirectory(each)) {
                    below.add(each);
                } else if (isMusic(each)) {
                    lot.add(each);
                    any = true;
                }
            }
            for (Path each : below) {
                any |= folder(each, depth + 1);
            }
        } catch (FileSystemLoopException e) {
            LOG.log(Level.DEBUG, "a link to itself", e);
        } catch (IOException e) {
            LOG.log(Level.INFO, "a folder that cannot be looked into", e);
        }
        return any;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> !String.valueOf(each.getFileName()).startsWith("."))
                    .sorted(BY_NAME)
                    .toList();
        }
    }

    private void list(Path file) {
        try {
            List<Matched> entries = lists.meant(file);
            boolean any = false;
            for (Matched entry : entries) {
                any |= entry(entry);
            }
            if (!any) {
                lot.refuse(file, Refused.Why.EMPTY);
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "a list that cannot be read", e);
            lot.refuse(file, Refused.Why.DAMAGED);
        }
    }

    /** A list leads to files of this computer that are music by their names, and to nothing else. */
    private boolean entry(Matched entry) {
        if (entry.how() != Matched.How.MISSING) {
            lot.add(entry.track().key());
            return true;
        }
        Optional<Path> file = entry.entry().at().files().stream()
                .filter(each -> isHere(each) && isMusic(each))
                .findFirst();
        file.ifPresentOrElse(lot::add, () -> {
            if (!entry.entry().at().files().isEmpty()) {
                lot.refuse(entry.entry().at().files().getFirst(), Refused.Why.GONE);
            }
        });
        return file.isPresent() || !entry.entry().at().files().isEmpty();
    }

    /** A name in a list must not make this computer knock at another one. */
    private static boolean isHere(Path file) {
        String text = file.toString();
        return !text.startsWith("\\\\") && !text.startsWith("//");
    }

    private static boolean isMusic(Path file) {
        return AudioKind.ofName(String.valueOf(file.getFileName())).isPresent() && Files.isRegularFile(file);
    }
}
