package org.gatefold.player.offline.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.offline.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies of what a server has no more are heard, found and let go of like others. */
class OfflineGoneTest extends OfflineCase {
    private static final Origin GONE = new Origin.Gone(ID, "Attic");
    private static final Wish ALBUM = new Wish.WholeAlbum("Slow Harbour", "Orla Finch");

    @BeforeEach
    void anAlbumIsKept() throws Exception {
        offline.keep(ALBUM);
        await(state -> state.copies() == 3 && state.waiting() == 0);
    }

    @Test
    void copiesOfWhatTheServerDeletedStayInTheLibraryUntilTheyAreReleased() throws Exception {
        loseAlbum();
        assertEquals(List.of(GONE, GONE, GONE), origins());
        TrackKey key = key("Title 1");
        Path copy = offline.copy(key).orElseThrow();

        restart();
        assertEquals(copy, offline.copy(key).orElseThrow());
        forgetCache();
        assertEquals(3, orla().size());
        readServer();
        assertEquals(List.of(GONE, GONE, GONE), origins());

        offline.release(ALBUM);
        await(state -> state.copies() == 0);
        untilGone();
        assertTrue(Files.notExists(copy));
    }

    @Test
    void releasingTheLastCopyCanBeTakenBackForAWhile() throws Exception {
        loseAlbum();
        reprieve = Duration.ofHours(1);
        restart();
        offline.release(ALBUM);
        offline.keep(ALBUM);
        reprieve = Duration.ZERO;
        restart();
        assertEquals(List.of(GONE, GONE, GONE), origins());
        assertEquals(3, offline.kept(orla().stream().map(Track::key).toList()).size());

        reprieve = Duration.ofHours(1);
        restart();
        offline.release(ALBUM);
        restart();
        assertEquals(List.of(), orla(), "who ends the program does not want it back");
    }

    @Test
    void copiesOfARemovedServerStay() throws Exception {
        removeServer();
        assertEquals(List.of(GONE, GONE, GONE), origins());
        assertTrue(offline.copy(key("Title 0")).isPresent());
    }

    @Test
    void aCopyThatSomebodyDeletedTakesItsTrackAlong() throws Exception {
        loseAlbum();
        Files.delete(offline.copy(key("Title 1")).orElseThrow());
        restart();

        assertEquals(
                List.of("Title 0", "Title 2"), orla().stream().map(Track::title).toList());
    }

    private void loseAlbum() throws Exception {
        for (int i = 0; i < 3; i++) {
            small.remove("s" + i);
        }
        readServer();
    }

    private List<Origin> origins() {
        return orla().stream().map(Track::origin).toList();
    }

    private List<Track> orla() {
        return tracks().stream()
                .filter(track -> track.artistName().equals("Orla Finch"))
                .toList();
    }

    private void untilGone() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!orla().isEmpty()) {
            assertTrue(System.nanoTime() < end, () -> "still there: " + orla());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
