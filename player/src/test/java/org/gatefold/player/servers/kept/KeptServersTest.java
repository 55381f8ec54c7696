package org.gatefold.player.servers.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.ServerState;
import org.gatefold.player.servers.ServerState.Doing;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.player.testing.SmallSubsonic;
import org.gatefold.sync.secret.MemorySecrets;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers are kept, read by themselves, and say plainly when they cannot be: real HTTP, real SQLite. */
class KeptServersTest {
    private final Clock clock = Clock.systemUTC();
    private final MemorySecrets secrets = new MemorySecrets();
    private final BlockingQueue<ServerState> told = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    private SmallSubsonic small;
    private Database user;
    private LocalLibrary local;
    private Connections connections;
    private KeptServers servers;

    @BeforeEach
    void open() throws Exception {
        small = SmallSubsonic.start();
        for (int i = 0; i < 12; i++) {
            small.add("s" + i, "Orla Finch", "Slow Harbour", i + 1, "Title " + i);
        }
        start();
    }

    @AfterEach
    void close() {
        stop();
        small.close();
    }

    @Test
    void aServerThatIsAddedIsReadAndSaysWhatItCanDo() throws Exception {
        Server server = servers.add("Attic", small.address(), small.login());
        ServerState state = await(resting());
        assertEquals(12, state.songs());
        assertTrue(state.read().isPresent());
        assertEquals("small", state.report().orElseThrow().maker().name());
        assertEquals(12, local.library().counts().tracks());
        assertEquals(List.of(server), servers.all());
        assertEquals(SmallSubsonic.USER, server.user());
        assertTrue(connections.find(server.id()).isPresent());
    }

    @Test
    void aServerWithoutANameIsCalledByItsHost() throws Exception {
        assertEquals(
                "127.0.0.1", servers.add("  ", small.address(), small.login()).name());
    }

    @Test
    void nothingSecretIsInTheDatabases() throws Exception {
        ServerAddress withHeaders = new ServerAddress(
                small.address().lan(),
                Optional.empty(),
                Map.of("CF-Access-Client-Secret", "canary-header"),
                Optional.empty(),
                Set.of());
        servers.add("Attic", withHeaders, new Login.Password(SmallSubsonic.USER, "canary-password"));
        await(failed());
        stop();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("canary"), "a secret lies in " + file.getFileName());
            }
        }
        start();
        assertInstanceOf(Reason.WrongLogin.class, reason(await(failed())), "the login was kept, and is still wrong");
    }

    @Test
    void afterARestartTheServersAreThereAndAreReadAgain() throws Exception {
        servers.add("Attic", small.address(), small.login());
        await(resting());
        stop();
        small.add("new", "Orla Finch", "Slow Harbour", 20, "New");
        start();
        await(state -> resting().test(state) && state.songs() == 13);
        assertEquals("Attic", servers.all().getFirst().name());
    }

    @Test
    void aWrongPasswordIsNotTriedAgainByItself() throws Exception {
        Server server = servers.add("Attic", small.address(), new Login.Password(SmallSubsonic.USER, "no"));
        ServerState state = await(failed());
        assertInstanceOf(Reason.WrongLogin.class, reason(state));
        assertEquals(Optional.empty(), ((Doing.Failed) state.doing()).retry());
        servers.change(server, Optional.of(small.login()));
        await(resting());
        assertEquals(12, local.library().counts().tracks());
    }

    @Test
    void changingTheNameKeepsTheHeadersAndTheLogin() throws Exception {
        ServerAddress withHeaders = new ServerAddress(
                small.address().lan(), Optional.empty(), Map.of("X-Door", "left"), Optional.empty(), Set.of());
        Server server = servers.add("Attic", withHeaders, small.login());
        await(resting());
        String before = secrets.get("music-server." + server.id().value()).orElseThrow();
        servers.change(new Server(server.id(), "Loft", server.address(), server.user()), Optional.empty());
        assertEquals(before, secrets.get("music-server." + server.id().value()).orElseThrow());
        assertTrue(before.contains("X-Door"));
        assertEquals("Loft", servers.all().getFirst().name());
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndAtOnceWhenTheListenerWants() throws Exception {
        Server server = servers.add("Attic", small.address(), small.login());
        await(resting());
        small.down();
        servers.read(server.id());
        ServerState away = await(failed());
        assertInstanceOf(Reason.Unreachable.class, reason(away));
        assertTrue(((Doing.Failed) away.doing()).retry().isPresent());
        assertEquals(12, away.songs(), "what was read stays");
        small.up();
        servers.read(server.id());
        await(resting());
    }

    @Test
    void aServerThatIsRemovedTakesItsSongsAndItsPasswordAlong() throws Exception {
        Server server = servers.add("Attic", small.address(), small.login());
        await(resting());
        servers.remove(server.id());
        assertEquals(List.of(), servers.all());
        assertEquals(0, local.library().counts().tracks());
        assertEquals(Optional.empty(), secrets.get("music-server." + server.id().value()));
        assertEquals(Optional.empty(), connections.find(server.id()));
        stop();
        start();
        assertEquals(List.of(), servers.all());
    }

    @Test
    void twoServersWithTheSameMusicMakeOneLibrary() throws Exception {
        try (SmallSubsonic other = SmallSubsonic.start()) {
            other.add("x1", "Orla Finch", "Slow Harbour", 1, "Title 0");
            other.add("x2", "Nils Bergh", "Kaldt lys", 1, "Is");
            servers.add("Attic", small.address(), small.login());
            await(resting());
            Server second = servers.add("Cellar", other.address(), other.login());
            await(state -> resting().test(state) && state.server().equals(second.id()));
            assertEquals(13, local.library().counts().tracks());
            servers.remove(servers.all().getFirst().id());
            assertEquals(2, local.library().counts().tracks());
        }
    }

    @Test
    void whatIsOnlyCheckedIsNotKept() throws Exception {
        assertEquals(
                "small", servers.check(small.address(), small.login()).maker().name());
        SourceException wrong = assertThrows(
                SourceException.class, () -> servers.check(small.address(), new Login.Password("ana", "no")));
        assertInstanceOf(Reason.WrongLogin.class, wrong.reason());
        assertEquals(List.of(), servers.all());
    }

    private void start() throws Exception {
        user = new Database(folder.resolve("user.db"), Durability.KEEP);
        connections = new Connections();
        local = LocalLibrary.open(folder.resolve("cache"), user, clock, Duration.ofSeconds(20), connections);
        servers = new KeptServers(user, secrets, new SubsonicServers(clock), connections, local.served(), clock);
        servers.onChange(told::add);
        servers.start();
    }

    private void stop() {
        servers.close();
        local.close();
        user.close();
        told.clear();
    }

    private ServerState await(Predicate<ServerState> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            ServerState state = told.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (state == null) {
                throw new AssertionError("never told; the servers stand " + servers.states());
            }
            if (wanted.test(state)) {
                return state;
            }
        }
    }

    private static Predicate<ServerState> resting() {
        return state -> state.doing() instanceof Doing.Resting;
    }

    private static Predicate<ServerState> failed() {
        return state -> state.doing() instanceof Doing.Failed;
    }

    private static Reason reason(ServerState state) {
        return ((Doing.Failed) state.doing()).reason().orElseThrow();
    }
}
