package org.gatefold.player.offline.disk;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.lyrics.kept.WordsFile;
import org.gatefold.player.offline.disk.OfflineTables.Copy;

/** The files of copies and what is known of them: names are ours, a file without a row or a row without a file goes. */
final class Shelf {
    private static final System.Logger LOG = System.getLogger(Shelf.class.getName());

    private final Path folder;
    private final OfflineTables tables;
    private final Map<TrackKey, Copy> copies = new ConcurrentHashMap<>();

    Shelf(Path folder, OfflineTables tables) {
        this.folder = folder;
        this.tables = tables;
    }

    /** Compares rows and files. Blocks. @throws IOException when the folder cannot be used */
    void open() throws IOException {
        Files.createDirectories(folder);
        for (Copy copy : tables.copies()) {
            boolean there = copy.state() != Copy.State.DONE || isWhole(copy);
            if (there) {
                copies.put(copy.key(), copy);
            } else {
                tables.remove(copy.key());
            }
        }
        Set<String> known = copies.values().stream()
                .flatMap(copy -> Stream.of(copy.file(), copy.file() + ".part", copy.file() + WordsFile.ENDING))
                .collect(Collectors.toSet());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!known.contains(String.valueOf(file.getFileName()))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Calls copies what the library calls their recordings now, since a file of the listener's made one of two. Blocks. */
    void rename(Map<TrackKey, TrackKey> present) {
        present.forEach((before, now) -> {
            Copy copy = copies.get(before);
            if (copy != null && !copies.containsKey(now)) {
                tables.rename(before, now);
                copies.remove(before);
                copies.put(now, new Copy(now, copy.state(), copy.title(), copy.origin(), copy.size(), copy.file()));
            }
        });
    }

    Optional<Copy> find(TrackKey key) {
        return Optional.ofNullable(copies.get(key));
    }

    Map<TrackKey, Copy> all() {
        return Map.copyOf(copies);
    }

    Path place(Copy copy) {
        return folder.resolve(copy.file());
    }

    boolean isDone(TrackKey key) {
        return find(key).filter(copy -> copy.state() == Copy.State.DONE).isPresent();
    }

    /** The recordings with a finished copy. */
    Set<TrackKey> done() {
        return copies.keySet().stream().filter(this::isDone).collect(Collectors.toUnmodifiableSet());
    }

    /** Bytes of all finished copies. */
    long bytes() {
        return copies.values().stream()
                .filter(copy -> copy.state() == Copy.State.DONE)
                .mapToLong(Copy::size)
                .sum();
    }

    /** The copy that is begun for this origin; what was begun from elsewhere is given up. */
    Copy begin(TrackKey key, String title, String origin, long size) {
        Optional<Copy> before = find(key);
        if (before.isPresent() && before.get().origin().equals(origin)) {
            return keep(
                    new Copy(
                            key,
                            Copy.State.LOADING,
                            title,
                            origin,
                            size,
                            before.get().file()),
                    "");
        }
        remove(key);
        return keep(
                new Copy(
                        key,
                        Copy.State.LOADING,
                        title,
                        origin,
                        size,
                        UUID.randomUUID().toString()),
                "");
    }

    /** Keeps how the copy stands; see {@link OfflineTables#save}. */
    Copy keep(Copy copy, String note) {
        tables.save(copy, note);
        copies.put(copy.key(), copy);
        return copy;
    }

    /** Deletes a copy, finished or not. */
    void remove(TrackKey key) {
        Copy copy = copies.remove(key);
        if (copy != null) {
            tables.remove(key);
            try {
                Files.deleteIfExists(place(copy));
                Files.deleteIfExists(Fetching.part(place(copy)));
                Files.deleteIfExists(WordsFile.of(place(copy)));
            } catch (IOException e) {
                // it may be playing, on systems that hold open files; the next start deletes what has no row
                LOG.log(Level.DEBUG, "a copy is deleted later", e);
            }
        }
    }

    /** What failed may be tried again. */
    void forgetFailures() {
        copies.values().removeIf(copy -> copy.state() == Copy.State.FAILED);
        tables.forgetFailures();
    }

    private boolean isWhole(Copy copy) {
        try {
            return Files.size(place(copy)) == copy.size();
        } catch (IOException e) {
            return false;
        }
    }
}
