package org.gatefold.sync.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A second start hands over to the first, over a real socket. */
@Timeout(60)
final class DoorTest {
    @TempDir
    Path data;

    private final BlockingQueue<Visit> visits = new LinkedBlockingQueue<>();
    private Door door;

    @BeforeEach
    void open() {
        door = Door.open(data, visits::add).orElseThrow();
    }

    @AfterEach
    void close() {
        door.close();
    }

    private Visit next() throws InterruptedException {
        Visit visit = visits.poll(60, TimeUnit.SECONDS);
        assertTrue(visit != null, "nobody came");
        return visit;
    }

    @Test
    void whatTheSecondStartWasGivenArrives() throws Exception {
        Visit visit = new Visit(List.of("--music", "/m\u00fasica/ \u97f3\u697d"));
        assertTrue(Door.knock(data, visit));
        assertEquals(visit, next());
    }

    @Test
    void whereNobodyIsNobodyOpens() throws Exception {
        door.close();
        assertFalse(Door.knock(data, new Visit(List.of())));
        Files.createFile(data.resolve("door"));
        assertFalse(Door.knock(data, new Visit(List.of())), "a file of that name is no door");
    }

    @Test
    void aDoorThatAKilledProgramLeftIsMadeAnew() throws Exception {
        Door second = Door.open(data, visits::add).orElseThrow();
        assertTrue(Door.knock(data, new Visit(List.of("new"))));
        assertEquals(List.of("new"), next().arguments());
        second.close();
    }

    @Test
    void whoTalksNonsenseOrNothingKeepsNobodyElseOut() throws Exception {
        try (SocketChannel silent = channel()) {
            assertTrue(silent.isConnected());
            try (SocketChannel loud = channel()) {
                loud.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
                Visit visit = new Visit(List.of("after them"));
                while (!Door.knock(data, visit)) {
                    // the silent one is shown out after some seconds
                }
                assertEquals(visit, next());
            }
        }
    }

    @Test
    void tooMuchIsNotHandedOver() {
        List<String> many = new ArrayList<>(Collections.nCopies(20_001, "x"));
        assertFalse(Door.knock(data, new Visit(many)));
        assertFalse(Door.knock(data, new Visit(List.of("x".repeat(40_000)))));
        assertFalse(Door.knock(data, new Visit(Collections.nCopies(400, "x".repeat(30_000)))), "each alone would do");
    }

    @Test
    void asManyFilesAsASystemHandsOverAtOnceArrive() throws Exception {
        Visit visit =
                new Visit(Collections.nCopies(15_000, "/music/A folder with a rather long name/01 - A song.flac"));
        assertTrue(Door.knock(data, visit));
        assertEquals(visit, next());
    }

    @Test
    void noOtherUserMayAsMuchAsTouchTheDoor() throws Exception {
        assumeTrue(Files.getFileStore(data).supportsFileAttributeView("posix"), "only where files have such rights");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("door"))));
    }

    @Test
    void visitsBeforeThereIsAHostWaitForIt() throws Exception {
        Visitors visitors = new Visitors();
        visitors.accept(new Visit(List.of("early")));
        visitors.receive(visits::add);
        visitors.accept(new Visit(List.of("late")));
        assertEquals(List.of("early"), next().arguments());
        assertEquals(List.of("late"), next().arguments());
    }

    private SocketChannel channel() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(data.resolve("door")));
    }
}
