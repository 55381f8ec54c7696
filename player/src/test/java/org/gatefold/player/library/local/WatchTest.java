package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.library.Watching;
import org.gatefold.player.library.scan.WatchTerms;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes in real folders are in the library without anybody asking for a scan. */
final class WatchTest extends LibraryCase {
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Duration OFTEN = Duration.ofMillis(200);
    private static final Duration NEVER = Duration.ofDays(1);

    /** With at most that many folders the system tells of; the others are looked at. */
    private void watch(int most) throws Exception {
        room.local.watch(
                Preferences.open(room.user, Clock.systemUTC()), new WatchTerms(QUIET, most == 0 ? OFTEN : NEVER, most));
        room.scan();
    }

    @ParameterizedTest(name = "with {0} folders that the system may tell of")
    @ValueSource(ints = {1000, 0})
    void whatComesChangesAndGoesIsNoticed(int most) throws Exception {
        song("A/one.wav", "One");
        watch(most);
        song("A/two.wav", "Two");
        becomes("One", "Two");
        song("A/New/Deep/three.wav", "Three");
        becomes("One", "Three", "Two");
        Path other = song("../other.wav", "Once");
        Files.move(other, in("A/one.wav"), StandardCopyOption.REPLACE_EXISTING);
        becomes("Once", "Three", "Two");
        Files.delete(in("A/two.wav"));
        becomes("Once", "Three");
    }

    @Test
    void aNewFolderInsideANewFolderIsWatchedToo() throws Exception {
        watch(1000);
        song("B/one.wav", "One");
        becomes("One");
        song("B/two.wav", "Two");
        becomes("One", "Two");
    }

    @Test
    void onlyTheFolderThatChangedIsScanned() throws Exception {
        song("A/one.wav", "One");
        song("B/two.wav", "Two");
        song("B/C/three.wav", "Three");
        watch(1000);
        song("B/four.wav", "Four");
        becomes("Four", "One", "Three", "Two");
        until("the scan has ended", () -> room.local.scanner().progress().state() == ScanProgress.State.DONE);
        assertEquals(2, room.local.scanner().progress().found(), "two files lie in B itself");
    }

    @Test
    void aFileThatIsStillBeingWrittenIsReadWhenItIsWhole() throws Exception {
        song("A/one.wav", "One");
        watch(1000);
        byte[] whole = Files.readAllBytes(song("../whole.wav", "Slow"));
        CountDownLatch bad = new CountDownLatch(1);
        try (Subscription subscription = room.local.scanner().onProgress(progress -> {
                    if (progress.problems() > 0) {
                        bad.countDown();
                    }
                });
                OutputStream out = Files.newOutputStream(in("A/slow.wav"))) {
            int piece = whole.length / 8 + 1;
            for (int at = 0; at < whole.length; at += piece) {
                out.write(whole, at, Math.min(piece, whole.length - at));
                out.flush();
                assertFalse(bad.await(QUIET.toMillis() / 3, TimeUnit.MILLISECONDS), "it was read half");
            }
        }
        becomes("One", "Slow");
        assertEquals(List.of(), room.problems());
    }

    @Test
    void aRenamedFolderKeepsItsTracksAndTheirKeys() throws Exception {
        song("A/one.wav", "One");
        watch(1000);
        TrackKey key = room.track("One").key();
        Files.move(in("A"), in("Z"));
        until(
                "it lies in the other folder",
                () -> room.tracks().size() == 1 && fileOf("One").startsWith(in("Z")));
        assertEquals(key, room.track("One").key());
    }

    @Test
    void aDriveThatIsAwayKeepsItsTracks() throws Exception {
        song("A/one.wav", "One");
        watch(1000);
        Path away = room.music.resolveSibling("away");
        Files.move(room.music, away);
        room.scan();
        assertEquals(List.of("One"), titles());
        Files.move(away, room.music);
        song("A/two.wav", "Two");
        room.scan();
        assertEquals(List.of("One", "Two"), titles());
    }

    @Test
    void itCanBeSwitchedOffForGood() throws Exception {
        song("A/one.wav", "One");
        watch(1000);
        room.local.scanner().watching().turn(false);
        song("A/two.wav", "Two");
        room.local.watch(Preferences.open(room.user, Clock.systemUTC()), new WatchTerms(QUIET, NEVER, 1000));
        Watching next = room.local.scanner().watching();
        assertFalse(next.isOn());
        room.scan();
        song("A/three.wav", "Three");
        next.turn(true);
        becomes("One", "Three", "Two");
        assertTrue(next.isOn());
    }

    private Path fileOf(String title) {
        return room.tracks().stream()
                .filter(track -> track.title().equals(title))
                .findFirst()
                .map(Track::origin)
                .flatMap(origin -> origin.asFile())
                .orElse(Path.of("nowhere"));
    }

    private void becomes(String... wanted) {
        until("the library has " + List.of(wanted), () -> titles().equals(List.of(wanted)));
    }

    private static void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }
}
