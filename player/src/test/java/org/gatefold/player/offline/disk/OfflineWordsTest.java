package org.gatefold.player.offline.disk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.lyrics.kept.WordsFile;
import org.gatefold.player.offline.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words of what is kept offline are kept with it. */
final class OfflineWordsTest extends OfflineCase {
    @BeforeEach
    void aServerThatCanTellWords() throws Exception {
        small.words().synced("s0", "eng", "One");
        restart();
    }

    @Test
    void wordsComeWithTheCopyAndGoWithIt() throws Exception {
        TrackKey key = key("Title 0");
        Wish wish = new Wish.OneTrack(key);
        offline.keep(wish);
        await(state -> state.copies() == 1);
        Path words = WordsFile.of(offline.copy(key).orElseThrow());
        await(() -> Files.exists(words));
        assertTrue(Files.readString(words).contains("One"));

        restart();
        assertTrue(Files.exists(words), "a start does not take them for rubbish");

        offline.release(wish);
        await(() -> !Files.exists(words));
        assertFalse(offline.copy(key).isPresent());
    }

    @Test
    void wordsThatCouldNotBeFetchedComeLater() throws Exception {
        TrackKey key = key("Title 0");
        small.words().broken(true);
        offline.keep(new Wish.OneTrack(key));
        await(state -> state.copies() == 1);
        Path words = WordsFile.of(offline.copy(key).orElseThrow());
        await(() -> small.words().asked() > 0);
        assertFalse(Files.exists(words));

        small.words().broken(false);
        offline.serversChanged();
        await(() -> Files.exists(words));
    }

    private static void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!wanted.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "never so");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
