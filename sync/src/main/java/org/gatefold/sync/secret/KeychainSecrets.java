package org.gatefold.sync.secret;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatefold.sync.said.SaidException;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in the keychain, or in the file while there is none. The file keeps a mark for each that lies in the keychain, so
 * a keychain that is not there today is not taken for a sign-out; a secret still in the file moves when it is next asked
 * for. The keychain is opened when a secret is first needed, since its owner may have to unlock it.
 */
public final class KeychainSecrets implements Secrets, AutoCloseable {
    private static final String MARK = "\u0000lies in the keychain";
    private static final System.Logger LOG = System.getLogger(KeychainSecrets.class.getName());

    private final SecretFile file;
    private final String space;
    private final Supplier<Optional<Vault>> opening;
    private @Nullable Optional<Vault> vault;

    KeychainSecrets(SecretFile file, Path folder, Supplier<Optional<Vault>> opening) {
        this.file = file;
        this.space = space(folder);
        this.opening = opening;
    }

    /** With the keychain of this system. {@code folder} is that of the file; programs with other folders see other secrets. */
    public static KeychainSecrets open(SecretFile file, Path folder) {
        return new KeychainSecrets(file, folder, SystemVault::open);
    }

    @Override
    public synchronized Optional<String> get(String name) throws IOException {
        Optional<String> inFile = file.get(name);
        if (inFile.isPresent() && !inFile.get().equals(MARK)) {
            move(name, inFile.get());
            return inFile;
        }
        Optional<Vault> keychain = vault();
        if (inFile.isPresent()) {
            return Optional.of(keychain.orElseThrow(KeychainSecrets::locked).get(account(name)));
        }
        return keychain.isPresent() ? unmarked(keychain.get(), name) : Optional.empty();
    }

    @Override
    public synchronized void put(String name, String secret) throws IOException {
        Optional<Vault> keychain = vault();
        if (keychain.isEmpty() || !keeps(keychain.get(), name, secret)) {
            file.put(name, secret);
        } else if (!file.get(name).equals(Optional.of(MARK))) {
            file.put(name, MARK);
        }
    }

    @Override
    public synchronized void remove(String name) throws IOException {
        boolean marked = file.get(name).equals(Optional.of(MARK));
        Optional<Vault> keychain = marked ? vault() : Optional.empty();
        if (keychain.isPresent()) {
            try {
                keychain.get().remove(account(name));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a secret stays in the keychain", e);
            }
        }
        file.remove(name);
    }

    @Override
    public synchronized Whereabouts where() {
        Optional<Vault> keychain = vault();
        return keychain.isPresent() ? new Whereabouts.Keychain(keychain.get().name()) : file.where();
    }

    @Override
    public synchronized void close() {
        Optional<Vault> open = vault;
        vault = Optional.empty();
        if (open != null) {
            open.ifPresent(Vault::close);
        }
    }

    private void move(String name, String secret) {
        Optional<Vault> keychain = vault();
        if (keychain.isPresent() && keeps(keychain.get(), name, secret)) {
            try {
                file.put(name, MARK);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "a secret could not be taken out of the file", e);
            }
        }
    }

    private boolean keeps(Vault keychain, String name, String secret) {
        try {
            keychain.put(account(name), secret);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the keychain keeps no secret; the file does", e);
            return false;
        }
    }

    /** What the file has lost, as a damaged one has, may still be there. */
    private Optional<String> unmarked(Vault keychain, String name) {
        try {
            return Optional.of(keychain.get(account(name)));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no such secret in the keychain", e);
            return Optional.empty();
        }
    }

    /** Tried once a run: dbus-java leaves a thread behind for every connection that fails. */
    private Optional<Vault> vault() {
        Optional<Vault> known = vault;
        if (known == null) {
            known = opening.get();
            vault = known;
        }
        return known;
    }

    private String account(String name) {
        return space + "/" + name;
    }

    private static IOException locked() {
        return new SaidException(SecretSaying.LOCKED.with());
    }

    /** The same for the same folder, and nothing that tells its path. */
    private static String space(Path folder) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(folder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
