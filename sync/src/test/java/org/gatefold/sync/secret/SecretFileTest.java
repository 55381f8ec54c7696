package org.gatefold.sync.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens and passwords kept in an encrypted file. */
final class SecretFileTest {
    @TempDir
    Path folder;

    private SecretFile open() throws IOException {
        return SecretFile.open(folder, Clock.systemUTC());
    }

    private Path sealed() {
        return folder.resolve("secrets.bin");
    }

    @Test
    void whatIsKeptIsThereAfterARestart() throws Exception {
        SecretFile secrets = open();
        secrets.put("listenbrainz", "tökén-1");
        secrets.put("shop", "two");
        secrets.put("listenbrainz", "token-2");
        secrets.remove("shop");
        secrets.remove("never");

        SecretFile again = open();
        assertEquals(Optional.of("token-2"), again.get("listenbrainz"));
        assertEquals(Optional.empty(), again.get("shop"));
        assertEquals(Optional.empty(), again.damaged());
    }

    @Test
    void neitherNameNorSecretCanBeReadInTheFile() throws Exception {
        open().put("listenbrainz", "correct horse battery staple");
        String text = new String(Files.readAllBytes(sealed()), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("listenbrainz") || text.contains("battery"));
    }

    @Test
    void theSameSecretNeverLooksTheSameTwice() throws Exception {
        SecretFile secrets = open();
        secrets.put("a", "b");
        byte[] first = Files.readAllBytes(sealed());
        secrets.put("a", "b");
        assertFalse(java.util.Arrays.equals(first, Files.readAllBytes(sealed())));
    }

    @Test
    void onlyTheOwnerMayReadEitherFile() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX rights here");
        open().put("a", "b");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(sealed())));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.key"))));
    }

    @Test
    void aFileThatWasTamperedWithIsMovedAsideAndTold() throws Exception {
        open().put("a", "b");
        byte[] bytes = Files.readAllBytes(sealed());
        bytes[bytes.length - 1] ^= 1;
        Files.write(sealed(), bytes);

        SecretFile secrets = open();
        assertEquals(Optional.empty(), secrets.get("a"));
        assertArrayEquals(bytes, Files.readAllBytes(secrets.damaged().orElseThrow()));
        secrets.put("a", "c");
        assertEquals(Optional.of("c"), open().get("a"));
    }

    @Test
    void aFileWithoutItsKeyIsMovedAsideAndTold() throws Exception {
        open().put("a", "b");
        Files.delete(folder.resolve("secrets.key"));
        SecretFile secrets = open();
        assertEquals(Optional.empty(), secrets.get("a"));
        assertEquals(true, Files.exists(secrets.damaged().orElseThrow()));
    }

    @Test
    void aCutOffFileAndACutOffKeyDoNotStopTheStart() throws Exception {
        open().put("a", "b");
        Files.write(sealed(), new byte[5]);
        assertEquals(Optional.empty(), open().get("a"));
        Files.write(folder.resolve("secrets.key"), new byte[7]);
        SecretFile secrets = open();
        secrets.put("a", "c");
        assertEquals(Optional.of("c"), open().get("a"));
    }

    @Test
    void aSecretThatCouldNotBeKeptLeavesTheFormerOne() throws Exception {
        SecretFile secrets = open();
        secrets.put("a", "b");
        Files.createDirectories(folder.resolve("secrets.bin.tmp/in-the-way"));
        assertThrows(IOException.class, () -> secrets.put("a", "c"));
        assertEquals(Optional.of("b"), secrets.get("a"));
        assertEquals(Optional.of("b"), open().get("a"));
    }
}
