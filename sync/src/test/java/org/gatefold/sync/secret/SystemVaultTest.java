package org.gatefold.sync.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Secret Service of gnome-keyring on a bus of its own, asked by a program of its own. */
final class SystemVaultTest {
    private static final String UNLOCKED =
            "printf 'pass\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$@\"";
    private static final String NO_KEYRING = "exec \"$@\"";
    /** A bus that starts no service by itself. */
    private static final String BARE_BUS = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
            <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
            <allow own="*"/></policy></busconfig>
            """;

    @TempDir
    Path folder;

    /** Puts, reads or forgets a secret and prints where it lies and what it is. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            Path data = Path.of(arguments[1]);
            try (KeychainSecrets secrets = KeychainSecrets.open(SecretFile.open(data, Clock.systemUTC()), data)) {
                switch (arguments[0]) {
                    case "put" -> secrets.put("ann", arguments[2]);
                    case "remove" -> secrets.remove("ann");
                    default -> {}
                }
                System.out.println(secrets.where().getClass().getSimpleName() + " "
                        + secrets.get("ann").orElse("nothing"));
            }
            // dbus-java's sender thread outlives a connection that failed
            System.exit(0);
        }
    }

    @BeforeEach
    void needsABus() {
        assumeTrue(isThere("dbus-run-session"), "dbus-run-session is not installed (package dbus)");
        assumeTrue(isThere("gnome-keyring-daemon"), "gnome-keyring-daemon is not installed (package gnome-keyring)");
    }

    @Test
    void aSecretLiesInTheKeyringOfTheSystemUntilItIsForgotten() throws Exception {
        assertEquals("Keychain canary-one", run(UNLOCKED, "put", "canary-one"));
        assertEquals("Keychain canary-one", run(UNLOCKED, "get"));
        assertEquals("Keychain canary-two", run(UNLOCKED, "put", "canary-two"));
        assertEquals("Keychain nothing", run(UNLOCKED, "remove"));
        assertEquals("Keychain nothing", run(UNLOCKED, "get"));
        assertNothingSays("canary-");
    }

    @Test
    void aBusWithoutAKeyringLeavesTheSecretToTheFileAndItMovesOnceThereIsOne() throws Exception {
        assertEquals("EncryptedFile canary-one", run(NO_KEYRING, "put", "canary-one"));
        long sealed = Files.size(folder.resolve("data/secrets.bin"));
        assertEquals("Keychain canary-one", run(UNLOCKED, "get"));
        assertTrue(Files.size(folder.resolve("data/secrets.bin")) != sealed, "the file has a mark now");
        assertEquals("Keychain canary-one", run(UNLOCKED, "get"));
        assertNothingSays("canary-");
    }

    private void assertNothingSays(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(secret), file + " has the secret in it");
            }
        }
    }

    private String run(String session, String... arguments) throws Exception {
        Path bus = Files.writeString(folder.resolve("bus.conf"), BARE_BUS);
        List<String> command =
                new ArrayList<>(List.of("dbus-run-session", "--config-file=" + bus, "--", "sh", "-c", session, "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                arguments[0],
                folder.resolve("data").toString()));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        Path log = folder.resolve("errors-" + System.nanoTime() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.resolve("share").toString());
        builder.environment()
                .put(
                        "XDG_RUNTIME_DIR",
                        Files.createDirectories(folder.resolve("run")).toString());
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(90, TimeUnit.SECONDS));
            Optional<String> last = said.lines().reduce((_, line) -> line);
            return last.orElseGet(() -> "nothing was said: " + read(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(f -> Files.isExecutable(Path.of(f, program)));
    }
}
