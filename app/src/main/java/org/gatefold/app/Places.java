package org.gatefold.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatefold.sync.UserData;
import org.gatefold.sync.secret.KeychainSecrets;
import org.gatefold.sync.secret.MemorySecrets;
import org.gatefold.sync.secret.SecretFile;
import org.gatefold.sync.secret.Secrets;

/** Where a run keeps its cache and its secrets: where they belong, or a place for this run alone when that cannot be used. */
final class Places {
    /** The system property that keeps tests out of the keychain: {@code file}. */
    static final String SECRETS_PROPERTY = "gatefold.secrets";

    private static final int ROOM = 256 << 10;
    private static final System.Logger LOG = System.getLogger(Places.class.getName());

    private Places() {}

    /** The secrets, what has to be closed with them, and a file of them that was found damaged. */
    record Safe(Secrets secrets, AutoCloseable closing, Optional<Path> damaged) {}

    /** A folder of cache that can be written. */
    record Cache(Path folder, AutoCloseable closing) {}

    /** Makes the folder of the data where it can be made; opening the data says what is wrong where it cannot. */
    static void tryToMake(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the folder of the data cannot be made", e);
        }
    }

    static Cache cache(Path wanted) throws IOException {
        try {
            Files.createDirectories(wanted);
            Path probe = wanted.resolve("room.tmp");
            try {
                Files.write(probe, new byte[ROOM]);
            } finally {
                Files.deleteIfExists(probe);
            }
            return new Cache(wanted, () -> {});
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the cache cannot be written; this run has one of its own", e);
            Path own = Files.createTempDirectory("gatefold-cache-");
            return new Cache(own, () -> delete(own));
        }
    }

    /** What is signed in while the data cannot be used is forgotten with it, and never takes the place of what is kept. */
    static Safe safe(Path data, UserData.Opened opened, boolean keychain, Clock clock) {
        if (opened instanceof UserData.Opened.OnlyForNow(var _, var complete) && !complete) {
            return memory();
        }
        try {
            SecretFile file = SecretFile.open(data, clock);
            if (!keychain || "file".equals(System.getProperty(SECRETS_PROPERTY))) {
                return new Safe(file, () -> {}, file.damaged());
            }
            KeychainSecrets secrets = KeychainSecrets.open(file, data);
            return new Safe(secrets, secrets, file.damaged());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "there is no place for secrets", e);
            return memory();
        }
    }

    private static Safe memory() {
        return new Safe(new MemorySecrets(), () -> {}, Optional.empty());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
