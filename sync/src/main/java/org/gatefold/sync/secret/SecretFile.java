package org.gatefold.sync.secret;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Secrets in a file encrypted with AES-256-GCM, the key in a file beside it that only its owner may read.
 *
 * <p>This protects against a secrets file that travels alone: in a bug report, a screen share, a folder shared or synchronised
 * without its key, another user of the machine. It does not protect against a program that runs as the same user,
 * nor against whoever gets the whole folder, its backup or the unlocked disk: the key lies beside the lock. File
 * rights are set where the file system knows POSIX rights; on Windows those of the user's folder apply.
 */
public final class SecretFile implements Secrets {
    private static final System.Logger LOG = System.getLogger(SecretFile.class.getName());
    private static final byte[] PURPOSE = "gatefold secrets 1".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final AesGcm cipher;
    private final Gson gson = new Gson();
    private final Optional<Path> damaged;
    private Map<String, String> secrets = new TreeMap<>();

    private SecretFile(Path file, byte[] key, Optional<Path> damaged) {
        this.file = file;
        cipher = new AesGcm(key);
        this.damaged = damaged;
    }

    /**
     * Opens {@code folder/secrets.bin} with {@code folder/secrets.key}, making both when there are none. A file that the
     * key does not open is kept beside under another name, see {@link #damaged}, and the secrets start empty. Blocks.
     */
    public static SecretFile open(Path folder, Clock clock) throws IOException {
        Path file = Files.createDirectories(folder).resolve("secrets.bin");
        Path keyFile = folder.resolve("secrets.key");
        Optional<byte[]> kept = keptKey(keyFile);
        Optional<byte[]> sealed = Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        if (kept.isPresent()) {
            SecretFile opened = new SecretFile(file, kept.get(), Optional.empty());
            if (sealed.isEmpty() || opened.unseal(sealed.get())) {
                return opened;
            }
        }
        Optional<Path> aside = sealed.isPresent() ? Optional.of(moveAside(file, clock)) : Optional.empty();
        if (kept.isEmpty() && Files.exists(keyFile)) {
            moveAside(keyFile, clock);
        }
        return new SecretFile(file, kept.isPresent() ? kept.get() : newKey(keyFile), aside);
    }

    /** Where a file was kept that could not be opened, for the listener to be told that all accounts have to sign in again. */
    public Optional<Path> damaged() {
        return damaged;
    }

    @Override
    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public synchronized void put(String name, String secret) throws IOException {
        Map<String, String> changed = new TreeMap<>(secrets);
        changed.put(name, secret);
        keep(changed);
    }

    @Override
    public synchronized void remove(String name) throws IOException {
        if (secrets.containsKey(name)) {
            Map<String, String> changed = new TreeMap<>(secrets);
            changed.remove(name);
            keep(changed);
        }
    }

    @Override
    public Whereabouts where() {
        return new Whereabouts.EncryptedFile(file);
    }

    private void keep(Map<String, String> changed) throws IOException {
        byte[] plain = gson.toJson(changed).getBytes(StandardCharsets.UTF_8);
        PrivateFiles.replace(file, cipher.seal(plain, PURPOSE));
        secrets = changed;
    }

    private boolean unseal(byte[] sealed) {
        Optional<byte[]> plain = cipher.open(sealed, PURPOSE);
        if (plain.isEmpty()) {
            return false;
        }
        try {
            Map<String, String> read = gson.fromJson(
                    new String(plain.get(), StandardCharsets.UTF_8), new TypeToken<Map<String, String>>() {});
            secrets = new TreeMap<>(read);
            return true;
        } catch (JsonParseException e) {
            return false;
        }
    }

    private static Optional<byte[]> keptKey(Path keyFile) throws IOException {
        if (!Files.exists(keyFile)) {
            return Optional.empty();
        }
        byte[] key = Files.readAllBytes(keyFile);
        return key.length == AesGcm.KEY_BYTES ? Optional.of(key) : Optional.empty();
    }

    private static byte[] newKey(Path keyFile) throws IOException {
        byte[] key = AesGcm.newKey();
        PrivateFiles.replace(keyFile, key);
        return key;
    }

    private static Path moveAside(Path file, Clock clock) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + "-damaged-" + clock.millis());
        Files.move(file, aside);
        LOG.log(Level.WARNING, file.getFileName() + " could not be opened; it was kept as " + aside.getFileName());
        return aside;
    }
}
