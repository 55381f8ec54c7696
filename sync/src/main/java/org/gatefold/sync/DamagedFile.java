package org.gatefold.sync;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatefold.sync.UserData.Opened;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.gatefold.sync.sql.StorageException;

/**
 * Finds out whether a database file is damaged and puts a copy in its place. A crash at any step leaves either the
 * damaged file, for the next start to find, or the checked copy under the name it is being restored from.
 */
final class DamagedFile {
    /** One page of the smallest size; SQLite would take a shorter file for a new one and forget what is in its log. */
    private static final long SMALLEST = 512;

    private static final System.Logger LOG = System.getLogger(DamagedFile.class.getName());

    private DamagedFile() {}

    /** @throws StorageException when the file cannot be read for a reason that is no damage; then it was not touched */
    static Opened mend(Path file, DailyCopies copies, Clock clock) throws IOException {
        Path restoring = beside(file, ".restoring");
        if (!Files.exists(file) && Files.exists(restoring)) {
            Files.move(restoring, file, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!isDamaged(file, copies)) {
            return new Opened.Sound();
        }
        Optional<DailyCopies.Copy> copy = checkedCopy(copies, restoring);
        Path aside = moveAside(file, clock);
        if (copy.isEmpty()) {
            return new Opened.StartedEmpty(aside);
        }
        Files.move(restoring, file, StandardCopyOption.ATOMIC_MOVE);
        return new Opened.Restored(aside, copy.get().day());
    }

    private static boolean isDamaged(Path file, DailyCopies copies) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        if (Files.size(file) < SMALLEST) {
            return hasContent(file)
                    || hasContent(beside(file, "-wal"))
                    || !copies.newestFirst().isEmpty();
        }
        try (Database database = new Database(file, Durability.KEEP)) {
            return !database.isSound();
        } catch (StorageException e) {
            if (e.reason() == StorageException.Reason.DAMAGED) {
                return true;
            }
            throw e;
        }
    }

    /** Copies the newest sound copy to {@code target}. */
    private static Optional<DailyCopies.Copy> checkedCopy(DailyCopies copies, Path target) throws IOException {
        for (DailyCopies.Copy copy : copies.newestFirst()) {
            Files.copy(copy.file(), target, StandardCopyOption.REPLACE_EXISTING);
            if (DailyCopies.isSound(target)) {
                return Optional.of(copy);
            }
            LOG.log(Level.WARNING, "the copy " + copy.file().getFileName() + " is damaged too");
        }
        Files.deleteIfExists(target);
        return Optional.empty();
    }

    private static Path moveAside(Path file, Clock clock) throws IOException {
        Path aside = file.resolveSibling("user-damaged-" + clock.millis() + ".db");
        for (String suffix : List.of("-wal", "-shm")) {
            Path side = beside(file, suffix);
            if (Files.exists(side)) {
                Files.move(side, beside(aside, suffix));
            }
        }
        Files.move(file, aside);
        LOG.log(Level.WARNING, "user.db is damaged; it was kept as " + aside.getFileName());
        return aside;
    }

    private static boolean hasContent(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) > 0;
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
