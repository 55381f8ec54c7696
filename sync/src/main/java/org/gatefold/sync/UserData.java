package org.gatefold.sync;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.gatefold.sync.sql.StorageException;

/**
 * The file that cannot be rebuilt: {@code user.db} with plays, favourites, cart, purchases and the outbox. Opening it
 * checks it; a damaged one is moved aside, never deleted, and the newest daily copy takes its place.
 */
public final class UserData implements AutoCloseable {
    private static final int COPIES = 7;
    private static final System.Logger LOG = System.getLogger(UserData.class.getName());

    /** What was found at opening, for the listener to be told. */
    public sealed interface Opened {
        /** All is well. */
        record Sound() implements Opened {}

        /** The file was damaged and kept beside as {@code aside}; the copy of that day was put in its place. */
        record Restored(Path aside, LocalDate copyOf) implements Opened {}

        /** The file was damaged and kept beside as {@code aside}; there was no copy, so it starts empty. */
        record StartedEmpty(Path aside) implements Opened {}
    }

    private final Database database;
    private final Path copies;
    private final Clock clock;
    private final Opened opened;

    private UserData(Database database, Path copies, Clock clock, Opened opened) {
        this.database = database;
        this.copies = copies;
        this.clock = clock;
        this.opened = opened;
    }

    /**
     * Opens or creates {@code folder/user.db}. Blocks; call it off the JavaFX thread.
     *
     * @throws IOException when the folder cannot be used
     * @throws StorageException when the disk is full or read-only: then nothing is moved and nothing is lost
     */
    public static UserData open(Path folder, Clock clock) throws IOException {
        Path copies = Files.createDirectories(folder.resolve("copies"));
        Path file = folder.resolve("user.db");
        Opened opened = new Opened.Sound();
        Database database = new Database(file, Durability.KEEP);
        if (Files.exists(file) && isDamaged(database)) {
            database.close();
            opened = restore(file, copies, clock);
            database = new Database(file, Durability.KEEP);
        }
        return new UserData(database, copies, clock, opened);
    }

    public Database database() {
        return database;
    }

    /** What opening found. */
    public Opened opened() {
        return opened;
    }

    /** Makes today's copy if there is none yet and drops all but the newest seven. Blocks for about 0.4 s for 70 MiB. */
    public void copyDaily() throws IOException {
        Path target = copies.resolve("user-" + LocalDate.now(clock) + ".db");
        if (Files.exists(target)) {
            return;
        }
        Path making = copies.resolve("making.tmp");
        Files.deleteIfExists(making);
        database.copyTo(making);
        Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
        List<Path> kept = copiesNewestFirst(copies);
        for (Path old : kept.subList(Math.min(COPIES, kept.size()), kept.size())) {
            Files.delete(old);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private static boolean isDamaged(Database database) {
        try {
            return !database.isSound();
        } catch (StorageException e) {
            if (e.reason() == StorageException.Reason.DAMAGED) {
                return true;
            }
            throw e;
        }
    }

    private static Opened restore(Path file, Path copies, Clock clock) throws IOException {
        Path aside = file.resolveSibling("user-damaged-" + clock.millis() + ".db");
        Files.move(file, aside);
        for (String suffix : List.of("-wal", "-shm")) {
            Path side = file.resolveSibling(file.getFileName() + suffix);
            if (Files.exists(side)) {
                Files.move(side, aside.resolveSibling(aside.getFileName() + suffix));
            }
        }
        LOG.log(Level.WARNING, "user.db is damaged; it was kept as " + aside.getFileName());
        Optional<Path> copy = copiesNewestFirst(copies).stream().filter(UserData::isSoundCopy).findFirst();
        if (copy.isEmpty()) {
            return new Opened.StartedEmpty(aside);
        }
        Files.copy(copy.get(), file);
        return new Opened.Restored(aside, dayOf(copy.get()));
    }

    private static boolean isSoundCopy(Path copy) {
        try (Database database = new Database(copy, Durability.KEEP)) {
            return database.isSound();
        } catch (StorageException e) {
            return false;
        }
    }

    private static List<Path> copiesNewestFirst(Path copies) throws IOException {
        try (Stream<Path> files = Files.list(copies)) {
            return files.filter(f -> String.valueOf(f.getFileName()).matches("user-\\d{4}-\\d\\d-\\d\\d\\.db"))
                .sorted(Comparator.comparing(f -> String.valueOf(((Path) f).getFileName())).reversed())
                .toList();
        }
    }

    private static LocalDate dayOf(Path copy) {
        String name = String.valueOf(copy.getFileName());
        return LocalDate.parse(name.substring("user-".length(), name.length() - ".db".length()));
    }
}
