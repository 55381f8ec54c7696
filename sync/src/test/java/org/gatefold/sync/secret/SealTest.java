package org.gatefold.sync.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that lie where anybody may look. */
final class SealTest {
    private static final byte[] PLAIN = "a token of the provider".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Locked locked = new Locked();

    private Seal seal() throws IOException {
        return new Seal(SecretFile.open(folder, Clock.systemUTC()), "purchases");
    }

    @Test
    void whatIsSealedOpensAfterARestartToTheLastByte() throws Exception {
        byte[] sealed = seal().close(PLAIN, "purchase 1");
        assertArrayEquals(PLAIN, seal().open(sealed, "purchase 1").orElseThrow());
        assertArrayEquals(
                new byte[0], seal().open(seal().close(new byte[0], "x"), "x").orElseThrow());
    }

    @Test
    void nothingOfItCanBeReadAndNoTwoLookAlike() throws Exception {
        Seal seal = seal();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String sealed = new String(seal.close(PLAIN, "purchase 1"), StandardCharsets.ISO_8859_1);
            assertFalse(sealed.contains("token") || sealed.contains("purchase"));
            assertTrue(seen.add(sealed.substring(2, 14)), "a nonce came twice");
        }
    }

    @Test
    void itOpensForWhatItBelongsToOnly() throws Exception {
        byte[] sealed = seal().close(PLAIN, "purchase 1");
        assertEquals(Optional.empty(), seal().open(sealed, "purchase 2"));
        assertEquals(
                Optional.empty(),
                new Seal(SecretFile.open(folder, Clock.systemUTC()), "something else").open(sealed, "purchase 1"));
    }

    @Test
    void aChangedByteAnywhereKeepsItShut() throws Exception {
        byte[] sealed = seal().close(PLAIN, "purchase 1");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertEquals(Optional.empty(), seal().open(changed, "purchase 1"), "byte " + i);
        }
        for (int length = 0; length < sealed.length; length++) {
            assertEquals(Optional.empty(), seal().open(Arrays.copyOf(sealed, length), "purchase 1"));
        }
    }

    @Test
    void withoutItsKeyItStaysShutAndNewThingsAreSealedAllTheSame() throws Exception {
        byte[] sealed = seal().close(PLAIN, "purchase 1");
        Files.delete(folder.resolve("secrets.bin"));
        Seal after = seal();
        assertEquals(Optional.empty(), after.open(sealed, "purchase 1"));
        byte[] anew = after.close(PLAIN, "purchase 1");
        assertArrayEquals(PLAIN, after.open(anew, "purchase 1").orElseThrow());
        assertEquals(Optional.empty(), after.open(sealed, "purchase 1"));
    }

    @Test
    void aKeyThatIsLockedAwayTodayIsNotReplacedAndOpensTomorrow() throws Exception {
        byte[] sealed = new Seal(locked, "purchases").close(PLAIN, "purchase 1");
        locked.closed.add("purchases key 1");
        Seal today = new Seal(locked, "purchases");
        assertEquals(Optional.empty(), today.open(sealed, "purchase 1"));
        byte[] made = today.close(PLAIN, "purchase 2");
        assertArrayEquals(PLAIN, today.open(made, "purchase 2").orElseThrow());
        locked.closed.clear();
        Seal tomorrow = new Seal(locked, "purchases");
        assertArrayEquals(PLAIN, tomorrow.open(sealed, "purchase 1").orElseThrow());
        assertArrayEquals(PLAIN, tomorrow.open(made, "purchase 2").orElseThrow());
    }

    /** Secrets of which some cannot be read just now, as in a keychain that its owner keeps locked. */
    private static final class Locked implements Secrets {
        private final MemorySecrets secrets = new MemorySecrets();
        private final Set<String> closed = new HashSet<>();

        @Override
        public Optional<String> get(String name) throws IOException {
            if (closed.contains(name)) {
                throw new IOException("locked");
            }
            return secrets.get(name);
        }

        @Override
        public void put(String name, String secret) {
            secrets.put(name, secret);
        }

        @Override
        public void remove(String name) {
            secrets.remove(name);
        }

        @Override
        public Whereabouts where() {
            return secrets.where();
        }
    }
}
