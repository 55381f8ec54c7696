package org.gatefold.sync;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.gatefold.sync.sql.StorageException;

/** A copy of the user database a day, each checked when it is made; the newest seven are kept. */
final class DailyCopies {
    private static final int KEPT = 7;
    private static final System.Logger LOG = System.getLogger(DailyCopies.class.getName());

    /** One copy and the day it was made. */
    record Copy(Path file, LocalDate day) {}

    private final Path folder;
    private final Clock clock;

    DailyCopies(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    void create() throws IOException {
        OwnerOnly.createFolder(folder);
    }

    /** Makes today's copy unless there is one. */
    void make(Database database) throws IOException {
        Path target = folder.resolve("user-" + LocalDate.now(clock) + ".db");
        if (Files.exists(target)) {
            return;
        }
        Path making = folder.resolve("making.tmp");
        Files.deleteIfExists(making);
        database.copyTo(making);
        if (!isSound(making)) {
            Files.delete(making);
            throw new IOException("The daily copy of user.db came out damaged and was dropped.");
        }
        force(making);
        Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
        List<Copy> copies = newestFirst();
        for (Copy old : copies.subList(Math.min(KEPT, copies.size()), copies.size())) {
            Files.delete(old.file());
        }
    }

    /** Puts a changed copy in the place of each; one that is damaged stays as it is. */
    void amend(Consumer<Database> change) throws IOException {
        Path amending = folder.resolve("amending.tmp");
        for (Copy copy : newestFirst()) {
            Files.copy(copy.file(), amending, StandardCopyOption.REPLACE_EXISTING);
            if (!isSound(amending)) {
                LOG.log(Level.WARNING, copy.file().getFileName() + " is damaged and stays as it is");
                continue;
            }
            try (Database database = new Database(amending, Durability.KEEP)) {
                change.accept(database);
            } catch (StorageException e) {
                throw new IOException(copy.file().getFileName() + " could not be changed.", e);
            }
            force(amending);
            Files.move(amending, copy.file(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(amending);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Days to come were written under a wrong clock; nobody knows how old those copies are, so they come last. */
    List<Copy> newestFirst() throws IOException {
        LocalDate today = LocalDate.now(clock);
        Comparator<Copy> order = Comparator.comparing((Copy copy) -> copy.day().isAfter(today))
                .thenComparing(Copy::day, Comparator.reverseOrder());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(DailyCopies::copy)
                    .flatMap(Optional::stream)
                    .sorted(order)
                    .toList();
        }
    }

    static boolean isSound(Path file) {
        try (Database database = new Database(file, Durability.KEEP)) {
            return database.isSound();
        } catch (StorageException e) {
            return false;
        }
    }

    private static Optional<Copy> copy(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith("user-") || !name.endsWith(".db")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Copy(file, LocalDate.parse(name.substring("user-".length(), name.length() - ".db".length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
