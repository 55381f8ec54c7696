package org.gatefold.player.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of streams: those under way, and those that are whole, up to a number of bytes, the least recently used going
 * first. A whole one has its size in its name, so that one which lost some of itself is known. Names are ours. What is
 * held is not thrown away. Thread-safe; blocks on the disk for a moment.
 */
final class StreamCache {
    private static final System.Logger LOG = System.getLogger(StreamCache.class.getName());
    private static final Pattern WHOLE = Pattern.compile("([0-9a-f]{64})-([0-9]{1,18})");

    private final Path folder;
    private final long budget;
    private final Clock clock;
    private final Map<String, Kept> kept = new HashMap<>();
    private long begun;

    /** A whole stream; {@code holders} are those who use it just now. */
    private static final class Kept {
        final Path path;
        final long size;
        Instant used;
        int holders;

        Kept(Path path, long size, Instant used) {
            this.path = path;
            this.size = size;
            this.used = used;
        }
    }

    /** Takes up what an earlier run left; what was not finished is thrown away. The folder must be used by one program only. */
    static StreamCache open(Path folder, long budget, Clock clock) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, BufferFile.ownersOnly("rwx------"));
        }
        StreamCache cache = new StreamCache(folder, budget, clock);
        cache.takeUp();
        return cache;
    }

    private StreamCache(Path folder, long budget, Clock clock) {
        this.folder = folder;
        this.budget = budget;
        this.clock = clock;
    }

    /** An empty file for a stream to fill. */
    synchronized BufferFile begin() throws IOException {
        return new BufferFile(folder.resolve("stream-" + begun++ + ".part"));
    }

    /** The file of a whole stream, held until {@link #release}. */
    synchronized Optional<Path> hold(String name) {
        Kept found = kept.get(name);
        if (found == null || !isAsKept(found)) {
            kept.remove(name);
            return Optional.empty();
        }
        found.holders++;
        touch(found);
        return Optional.of(found.path);
    }

    boolean has(String name) {
        boolean there = hold(name).isPresent();
        if (there) {
            release(name);
        }
        return there;
    }

    synchronized void release(String name) {
        Kept found = kept.get(name);
        if (found != null) {
            found.holders--;
            makeRoomFor(0);
        }
    }

    /** Gives a file that is whole and on the disk its last name, held until {@link #release}; says where it is now. */
    synchronized Path keep(String name, Path part, long size) throws IOException {
        Path target = folder.resolve(name + "-" + size);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Kept file = new Kept(target, size, clock.instant());
        file.holders = 1;
        touch(file);
        Kept former = kept.put(name, file);
        if (former != null && !former.path.equals(target)) {
            delete(former);
        }
        makeRoomFor(0);
        return target;
    }

    /** Throws away about {@code bytes} of what nobody holds; false when there was nothing. */
    synchronized boolean throwAway(long bytes) {
        return makeRoomFor(Math.max(bytes, budget - total() + 1)) > 0;
    }

    private int makeRoomFor(long bytes) {
        int thrown = 0;
        long total = total();
        while (total + bytes > budget) {
            Optional<Map.Entry<String, Kept>> oldest = kept.entrySet().stream()
                    .filter(entry -> entry.getValue().holders <= 0)
                    .min(Comparator.comparing(entry -> entry.getValue().used));
            if (oldest.isEmpty()) {
                return thrown;
            }
            Kept file = oldest.get().getValue();
            kept.remove(oldest.get().getKey());
            delete(file);
            total -= file.size;
            thrown++;
        }
        return thrown;
    }

    private long total() {
        return kept.values().stream().mapToLong(file -> file.size).sum();
    }

    private void takeUp() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher name = WHOLE.matcher(String.valueOf(file.getFileName()));
                BasicFileAttributes found = attributes(file);
                if (name.matches()
                        && found != null
                        && found.isRegularFile()
                        && found.size() == Long.parseLong(name.group(2))) {
                    kept.put(
                            name.group(1),
                            new Kept(
                                    file, found.size(), found.lastModifiedTime().toInstant()));
                } else if (found == null || found.isRegularFile()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (DirectoryIteratorException | UncheckedIOException e) {
            throw new IOException("The folder for streams cannot be read.", e);
        }
        makeRoomFor(0);
    }

    private static boolean isAsKept(Kept file) {
        BasicFileAttributes found = attributes(file.path);
        return found != null && found.isRegularFile() && found.size() == file.size;
    }

    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
    }

    private void touch(Kept file) {
        file.used = clock.instant();
        try {
            Files.setLastModifiedTime(file.path, FileTime.from(file.used));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the time of use is not kept", e);
        }
    }

    private static void delete(Kept file) {
        try {
            Files.deleteIfExists(file.path);
        } catch (IOException e) {
            LOG.log(Level.INFO, "a stream could not be thrown away", e);
        }
    }
}
