package org.gatefold.player.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gatefold.player.library.Origin;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.StreamWish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams that are whole are kept, within bounds, and only while they are. */
final class StreamCacheTest {
    private static final Instant START = Instant.parse("2026-11-22T20:00:00Z");

    @TempDir
    Path folder;

    private Path streams;

    @BeforeEach
    void choose() {
        streams = folder.resolve("streams");
    }

    @Test
    void whatIsKeptIsThereAfterARestart() throws IOException {
        keep(cache(1_000, 0), "a", 100).release(name("a"));
        Path found = cache(1_000, 1).hold(name("a")).orElseThrow();
        assertArrayEquals(bytes("a", 100), Files.readAllBytes(found));
    }

    @Test
    void whatLostSomeOfItselfIsNotUsed() throws IOException {
        StreamCache cache = keep(cache(1_000, 0), "a", 100);
        Path file = cache.hold(name("a")).orElseThrow();
        Files.write(file, new byte[99]);
        assertTrue(cache.hold(name("a")).isEmpty());
        assertTrue(cache(1_000, 1).hold(name("a")).isEmpty());
        assertEquals(List.of(), files());
    }

    @Test
    void whatWasNotFinishedIsThrownAwayAtTheNextStart() throws IOException {
        try (BufferFile part = cache(1_000, 0).begin()) {
            part.write(0, bytes("a", 50), 0, 50);
        }
        assertEquals(1, files().size());
        cache(1_000, 1);
        assertEquals(List.of(), files());
    }

    @Test
    void whatWasUsedLongestAgoGoesFirstAlsoAfterARestart() throws IOException {
        StreamCache first = cache(1_000, 0);
        keep(first, "a", 400).release(name("a"));
        keep(cache(1_000, 10), "b", 400).release(name("b"));
        StreamCache later = cache(1_000, 20);
        assertTrue(later.has(name("a")), "used just now");
        keep(later, "c", 400).release(name("c"));
        assertTrue(later.has(name("a")));
        assertFalse(later.has(name("b")));
        assertTrue(later.has(name("c")));
    }

    @Test
    void whatPlaysIsNeverThrownAway() throws IOException {
        StreamCache cache = keep(cache(500, 0), "a", 400);
        keep(cache, "b", 400).release(name("b"));
        assertTrue(cache.has(name("a")), "it is held");
        assertFalse(cache.has(name("b")));
        assertFalse(cache.throwAway(1));
        cache.release(name("a"));
        assertTrue(cache.throwAway(1));
        assertEquals(List.of(), files());
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no such permissions here");
        Path file = keep(cache(500, 0), "a", 400).hold(name("a")).orElseThrow();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(streams)));
    }

    @Test
    void aNameOfAServerIsNeverAPath() {
        assertTrue(name("../../etc/passwd").matches("[0-9a-f]{64}"));
    }

    @Test
    void anOriginalOfAnotherSizeIsAnotherStream() {
        ServerId server = new ServerId("home");
        StreamWish original = new StreamWish.Original(OptionalLong.empty());
        assertFalse(StreamName.of(new Origin.OnServer(server, "1", 10), original)
                .equals(StreamName.of(new Origin.OnServer(server, "1", 11), original)));
    }

    private StreamCache cache(long budget, int minutes) throws IOException {
        return StreamCache.open(streams, budget, Clock.fixed(START.plusSeconds(minutes * 60L), ZoneOffset.UTC));
    }

    /** Held once. */
    private static StreamCache keep(StreamCache cache, String song, int size) throws IOException {
        try (BufferFile part = cache.begin()) {
            part.write(0, bytes(song, size), 0, size);
            cache.keep(name(song), part.path(), size);
        }
        return cache;
    }

    private static byte[] bytes(String song, int size) {
        return song.repeat(size).substring(0, size).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static String name(String song) {
        return StreamName.of(
                new Origin.OnServer(new ServerId("home"), song, 0), new StreamWish.Original(OptionalLong.empty()));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(streams)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
