package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatefold.player.library.LibraryCounts;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.ScanProgress.State;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackOrder;
import org.gatefold.sync.event.Subscription;
import org.junit.jupiter.api.Test;

/** What a second scan notices, and what ends a scan early. */
final class RescanTest extends LibraryCase {
    @Test
    void anUnchangedFileIsNotReadAgain() throws Exception {
        song("x.wav", "X");
        assertEquals(1, room.scan().added());
        ScanProgress again = room.scan();
        assertEquals(new ScanProgress(State.DONE, 1, 1, 0, 0, 0, 0, again.current()), again);
    }

    @Test
    void changesAreNoticed() throws Exception {
        song("x.wav", "Old title");
        room.scan();
        long id = room.track("Old title").id().value();
        AudioFiles.wav(room.music.resolve("x.wav"), 3, Map.of("INAM", "New title", "IART", "B", "IPRD", "S"));
        ScanProgress progress = room.scan();
        assertEquals(1, progress.changed());
        assertEquals(List.of("New title"), titles());
        assertEquals(id, room.track("New title").id().value());
        assertEquals(List.of("B"), room.artistNames(), "nobody is left of the old credit");
        assertEquals(
                List.of("S"), room.albums().stream().map(album -> album.title()).toList());
        assertTrue(room.library().search("old", 9).isEmpty());
    }

    @Test
    void aMovedFileKeepsItsPlaceAmongTheNewest() throws Exception {
        song("a/x.wav", "X");
        room.scan();
        song("b/y.wav", "Y");
        room.scan();
        Track before = room.track("X");
        Files.createDirectories(room.music.resolve("c"));
        Files.move(room.music.resolve("a/x.wav"), room.music.resolve("c/renamed.wav"));
        ScanProgress progress = room.scan();
        assertEquals(1, progress.added());
        assertEquals(1, progress.removed());
        assertEquals(before.key(), room.track("X").key());
        assertEquals(
                List.of("Y", "X"),
                room.library().tracks(TrackOrder.RECENTLY_ADDED, 0, 9).items().stream()
                        .map(Track::title)
                        .toList());
    }

    @Test
    void deletedFilesAndFoldersGo() throws Exception {
        song("a/x.wav", "X");
        song("b/y.wav", "Y");
        song("b/z.wav", "Z");
        room.scan();
        Files.delete(room.music.resolve("a/x.wav"));
        Files.delete(room.music.resolve("a"));
        Files.delete(room.music.resolve("b/y.wav"));
        assertEquals(2, room.scan().removed());
        assertEquals(List.of("Z"), titles());
        Files.delete(room.music.resolve("b/z.wav"));
        assertEquals(1, room.scan().removed());
        assertEquals(LibraryCounts.EMPTY, room.library().counts());
        assertEquals(List.of(), room.artistNames());
    }

    @Test
    void whatLiesOnAnUnpluggedDriveStays() throws Exception {
        Path drive = folder.resolve("drive");
        AudioFiles.wav(drive.resolve("x.wav"), 1, Map.of("INAM", "On the drive"));
        room.local.folders().add(drive);
        room.scan();
        Files.move(drive, folder.resolve("unplugged"));
        ScanProgress progress = room.scan();
        assertEquals(0, progress.removed());
        assertEquals(List.of("On the drive"), titles());
        assertEquals(
                List.of("drive: The folder cannot be reached; is its drive connected? What was found there is kept."),
                room.problems());
        Files.move(folder.resolve("unplugged"), drive);
        assertEquals(0, room.scan().problems());
    }

    @Test
    void anEmptyMountPointIsAnUnpluggedDriveButAnEmptiedFolderIsNot() throws Exception {
        Path shm = Path.of("/dev/shm");
        assumeTrue(Files.isWritable(shm), "needs a second file system");
        Path other = Files.createTempDirectory(shm, "gatefold");
        try {
            AudioFiles.wav(other.resolve("album/x.wav"), 1, Map.of("INAM", "Elsewhere"));
            Path mount = room.music.resolve("mount");
            Files.createSymbolicLink(mount, other);
            room.scan();
            Files.delete(mount);
            Files.createDirectory(mount);
            assertEquals(0, room.scan().removed());
            assertEquals(List.of("Elsewhere"), titles());
            assertEquals(1, room.problems().size());
        } finally {
            Files.delete(other.resolve("album/x.wav"));
            Files.delete(other.resolve("album"));
            Files.delete(other);
        }
    }

    @Test
    void whatLinksToAnUnpluggedDriveStays() throws Exception {
        Path drive = folder.resolve("drive");
        AudioFiles.wav(drive.resolve("album/x.wav"), 1, Map.of("INAM", "Below a link"));
        AudioFiles.wav(drive.resolve("y.wav"), 2, Map.of("INAM", "By a link"));
        Files.createSymbolicLink(room.music.resolve("linked"), drive.resolve("album"));
        Files.createSymbolicLink(room.music.resolve("y.wav"), drive.resolve("y.wav"));
        assertEquals(2, room.scan().added());
        Files.move(drive, folder.resolve("unplugged"));
        assertEquals(0, room.scan().removed());
        assertEquals(List.of("Below a link", "By a link"), titles());
        assertEquals(2, room.problems().size());
    }

    @Test
    void aForgottenFolderTakesItsTracksWithIt() throws Exception {
        Path other = folder.resolve("other");
        AudioFiles.wav(other.resolve("x.wav"), 1, Map.of("INAM", "Other"));
        song("y.wav", "Y");
        room.local.folders().add(other);
        room.local.folders().add(other.resolve("inside"));
        assertEquals(List.of(room.music, other), room.local.folders().all());
        room.scan();
        assertEquals(List.of("Other", "Y"), titles());
        room.local.folders().remove(other);
        room.scan();
        assertEquals(List.of("Y"), titles());
        assertTrue(Files.exists(other.resolve("x.wav")));
    }

    @Test
    void aFolderAroundAChosenOneTakesItsPlace() throws Exception {
        song("y.wav", "Y");
        room.scan();
        room.local.folders().add(folder);
        assertEquals(List.of(folder), room.local.folders().all());
        assertEquals(0, room.scan().added());
        assertEquals(List.of("Y"), titles());
    }

    @Test
    void aCancelledScanKeepsWhatItReadAndTheNextGoesOn() throws Exception {
        for (int i = 0; i < 1500; i++) {
            song("%02d/%04d.wav".formatted(i / 100, i), "T" + i);
        }
        CountDownLatch ended = new CountDownLatch(1);
        try (Subscription subscription = room.local.scanner().onProgress(progress -> {
            if (progress.state() == State.READING && progress.done() > 0) {
                room.local.scanner().cancel();
            }
            if (progress.state() == State.CANCELLED) {
                ended.countDown();
            }
        })) {
            room.local.scanner().start();
            assertTrue(ended.await(MusicRoom.PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        int kept = room.library().counts().tracks();
        assertTrue(kept > 0 && kept < 1500, "kept " + kept);
        ScanProgress rest = room.scan();
        assertEquals(1500 - kept, rest.added());
        assertEquals(1500, rest.done());
        assertEquals(1500, room.library().counts().tracks());
    }

    @Test
    void progressIsToldInOrderAndChangesAreTold() throws Exception {
        song("x.wav", "X");
        List<State> states = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger changes = new AtomicInteger();
        room.library().onChange(changes::incrementAndGet);
        try (Subscription subscription = room.local.scanner().onProgress(progress -> states.add(progress.state()))) {
            room.scan();
        }
        assertEquals(
                List.of(State.LOOKING, State.READING, State.DONE),
                states.stream().distinct().toList());
        assertTrue(changes.get() > 0);
        changes.set(0);
        room.scan();
        assertEquals(0, changes.get(), "nothing changed");
    }

    @Test
    void anUnreadableFileThatWasMendedIsRead() throws Exception {
        Files.write(room.music.resolve("x.wav"), new byte[] {1, 2, 3});
        assertEquals(1, room.scan().problems());
        song("x.wav", "X");
        ScanProgress progress = room.scan();
        assertEquals(0, progress.problems());
        assertEquals(List.of("X"), titles());
        Files.write(room.music.resolve("x.wav"), new byte[] {1, 2, 3, 4});
        room.scan();
        assertEquals(List.of(), titles());
        assertFalse(room.problems().isEmpty());
    }
}
