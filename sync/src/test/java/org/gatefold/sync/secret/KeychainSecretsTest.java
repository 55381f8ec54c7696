package org.gatefold.sync.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that lie in a keychain where there is one, and in the file where there is none. */
final class KeychainSecretsTest {
    @TempDir
    Path folder;

    private final Drawer drawer = new Drawer();

    @Test
    void aSecretLiesInTheKeychainAndNotInTheFile() throws Exception {
        KeychainSecrets secrets = with(Optional.of(drawer));
        secrets.put("ann", "canary");
        assertEquals(Optional.of("canary"), with(Optional.of(drawer)).get("ann"));
        assertEquals(List.of("canary"), List.copyOf(drawer.secrets.values()));
        assertEquals(new Whereabouts.Keychain("drawer"), secrets.where());
    }

    @Test
    void withoutAKeychainItLiesInTheFileAndSaysWhere() throws Exception {
        KeychainSecrets secrets = with(Optional.empty());
        secrets.put("ann", "canary");
        assertEquals(Optional.of("canary"), with(Optional.empty()).get("ann"));
        assertEquals(new Whereabouts.EncryptedFile(folder.resolve("secrets.bin")), secrets.where());
    }

    @Test
    void itMovesOnceThereIsAKeychain() throws Exception {
        with(Optional.empty()).put("ann", "canary");
        assertEquals(Optional.of("canary"), with(Optional.of(drawer)).get("ann"));
        assertEquals(List.of("canary"), List.copyOf(drawer.secrets.values()));
        assertThrows(IOException.class, () -> with(Optional.empty()).get("ann"), "the file has it no more");
        assertEquals(Optional.of("canary"), with(Optional.of(drawer)).get("ann"));
    }

    @Test
    void aKeychainThatIsNotThereTodayIsNoSignOut() throws Exception {
        with(Optional.of(drawer)).put("ann", "canary");
        assertThrows(IOException.class, () -> with(Optional.empty()).get("ann"));
        drawer.locked = true;
        assertThrows(IOException.class, () -> with(Optional.of(drawer)).get("ann"));
    }

    @Test
    void aNewSecretWithoutTheKeychainStandsInTheFileAndMovesLater() throws Exception {
        with(Optional.of(drawer)).put("ann", "old");
        with(Optional.empty()).put("ann", "new");
        assertEquals(Optional.of("new"), with(Optional.of(drawer)).get("ann"));
        assertEquals(List.of("new"), List.copyOf(drawer.secrets.values()));
    }

    @Test
    void aKeychainThatRefusesLeavesItToTheFile() throws Exception {
        drawer.locked = true;
        with(Optional.of(drawer)).put("ann", "canary");
        assertEquals(Optional.of("canary"), with(Optional.empty()).get("ann"));
    }

    @Test
    void aDamagedFileLosesNothingTheKeychainHas() throws Exception {
        with(Optional.of(drawer)).put("ann", "canary");
        java.nio.file.Files.write(folder.resolve("secrets.bin"), new byte[40]);
        assertEquals(Optional.of("canary"), with(Optional.of(drawer)).get("ann"));
    }

    @Test
    void forgettingForgetsInBoth() throws Exception {
        KeychainSecrets secrets = with(Optional.of(drawer));
        secrets.put("ann", "canary");
        secrets.remove("ann");
        secrets.remove("never");
        assertEquals(Map.of(), drawer.secrets);
        assertEquals(Optional.empty(), secrets.get("ann"));
    }

    @Test
    void anotherFolderOfTheSameOwnerSeesOtherSecrets() throws Exception {
        with(Optional.of(drawer)).put("ann", "mine");
        Path other = folder.resolve("demo");
        KeychainSecrets demo =
                new KeychainSecrets(SecretFile.open(other, Clock.systemUTC()), other, () -> Optional.of(drawer));
        assertEquals(Optional.empty(), demo.get("ann"));
        demo.put("ann", "theirs");
        assertEquals(Optional.of("mine"), with(Optional.of(drawer)).get("ann"));
    }

    @Test
    void theKeychainIsNotOpenedBeforeASecretIsNeeded() throws Exception {
        SecretFile file = SecretFile.open(folder, Clock.systemUTC());
        KeychainSecrets secrets = new KeychainSecrets(file, folder, () -> {
            throw new AssertionError("nobody needs it yet");
        });
        secrets.close();
        assertInstanceOf(KeychainSecrets.class, secrets);
    }

    private KeychainSecrets with(Optional<Vault> vault) throws IOException {
        return new KeychainSecrets(SecretFile.open(folder, Clock.systemUTC()), folder, () -> vault);
    }

    /** A keychain that lasts as long as the test. */
    private static final class Drawer implements Vault {
        private final Map<String, String> secrets = new HashMap<>();
        private boolean locked;

        @Override
        public String name() {
            return "drawer";
        }

        @Override
        public String get(String account) throws IOException {
            String secret = secrets.get(account);
            if (locked || secret == null) {
                throw new IOException("no");
            }
            return secret;
        }

        @Override
        public void put(String account, String secret) throws IOException {
            if (locked) {
                throw new IOException("no");
            }
            secrets.put(account, secret);
        }

        @Override
        public void remove(String account) throws IOException {
            if (locked || secrets.remove(account) == null) {
                throw new IOException("no");
            }
        }

        @Override
        public void close() {}
    }
}
