package org.gatefold.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.gatefold.sync.sql.StorageException;
import org.gatefold.sync.sql.StorageException.Reason;

/**
 * The file that cannot be rebuilt: {@code user.db} with plays, favourites, cart, purchases and the outbox. Opening it
 * checks it; a damaged one is moved aside, never deleted, and the newest sound daily copy takes its place. A full or
 * read-only disk damages nothing, so then nothing is moved: the program runs on a copy that is gone when it ends.
 */
public final class UserData implements AutoCloseable {
    /** What was found at opening, for the listener to be told. */
    public sealed interface Opened {
        /** All is well. */
        record Sound() implements Opened {}

        /** The file was damaged and kept beside as {@code aside}; the copy of that day was put in its place. */
        record Restored(Path aside, LocalDate copyOf) implements Opened {}

        /** The file was damaged and kept beside as {@code aside}; there was no copy, so it starts empty. */
        record StartedEmpty(Path aside) implements Opened {}

        /**
         * The file could not be used and was left as it is; what the listener does now is forgotten when the program ends.
         * {@code complete} says whether what he did before can be seen meanwhile.
         */
        record OnlyForNow(Reason why, boolean complete) implements Opened {}
    }

    private final Database database;
    private final Optional<DailyCopies> copies;
    private final Optional<ScratchFolder> scratch;
    private final Opened opened;

    private UserData(Database database, Optional<DailyCopies> copies, Optional<ScratchFolder> scratch, Opened opened) {
        this.database = database;
        this.copies = copies;
        this.scratch = scratch;
        this.opened = opened;
    }

    /**
     * Opens or creates {@code folder/user.db}. Blocks; call it off the JavaFX thread.
     *
     * @throws IOException when neither the folder nor a temporary one can be used
     * @throws StorageException OTHER when another program holds the file
     */
    public static UserData open(Path folder, Clock clock) throws IOException {
        Path file = folder.resolve("user.db");
        DailyCopies copies = new DailyCopies(folder.resolve("copies"), clock);
        try {
            OwnerOnly.createFolder(folder);
            copies.create();
            Opened opened = DamagedFile.mend(file, copies, clock);
            Database database = new Database(file, Durability.KEEP);
            return new UserData(database, Optional.of(copies), Optional.empty(), opened);
        } catch (StorageException e) {
            if (e.reason() != Reason.FULL && e.reason() != Reason.READ_ONLY && e.reason() != Reason.IO) {
                throw e;
            }
            return forNow(ScratchFolder.withCopyOf(file), reason(folder, e.reason()));
        } catch (IOException e) {
            return forNow(ScratchFolder.withCopyOf(file), reason(folder, Reason.IO));
        }
    }

    /** On a disk that may only be read SQLite just says that it cannot open the file. */
    private static Reason reason(Path folder, Reason said) {
        return Files.isDirectory(folder) && !Files.isWritable(folder) ? Reason.READ_ONLY : said;
    }

    /**
     * An empty database that is gone when the program ends, for when a module could not bring the tables of the real one
     * up to date: the real one stays as it is and the program starts all the same.
     */
    public static UserData emptyForNow(Reason why) throws IOException {
        return forNow(ScratchFolder.empty(), why);
    }

    private static UserData forNow(ScratchFolder scratch, Reason why) {
        Database database = new Database(scratch.file(), Durability.REBUILDABLE);
        return new UserData(
                database, Optional.empty(), Optional.of(scratch), new Opened.OnlyForNow(why, scratch.isComplete()));
    }

    public Database database() {
        return database;
    }

    /** What opening found. */
    public Opened opened() {
        return opened;
    }

    /**
     * Makes today's copy if there is none yet and drops all but the newest seven. Blocks for about 0.4 s for 70 MiB, and
     * writers with it.
     *
     * @throws IOException when the copy could not be kept; the former ones still stand
     * @throws StorageException when the database could not be copied, such as for a full disk
     */
    public void copyDaily() throws IOException {
        if (copies.isPresent()) {
            copies.get().make(database);
        }
    }

    /**
     * Changes every sound copy, each in one step, for a module that finds that a copy must not keep what it has. Blocks.
     *
     * @throws IOException when one could not be changed; those before it are
     */
    public void amendCopies(Consumer<Database> change) throws IOException {
        if (copies.isPresent()) {
            copies.get().amend(change);
        }
    }

    @Override
    public void close() {
        database.close();
        scratch.ifPresent(ScratchFolder::delete);
    }
}
