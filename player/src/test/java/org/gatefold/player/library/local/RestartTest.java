package org.gatefold.player.library.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatefold.player.library.LibraryCounts;
import org.gatefold.player.library.Track;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;
import org.junit.jupiter.api.Test;

/** What a restart, damage or a newer program costs: at most another scan. */
final class RestartTest extends LibraryCase {
    @Test
    void closingInTheMiddleOfAScanIsQuickAndKeepsWhatWasRead() throws Exception {
        for (int i = 0; i < 1500; i++) {
            song("%02d/%04d.wav".formatted(i / 100, i), "T" + i);
        }
        CountDownLatch reading = new CountDownLatch(1);
        room.library().onChange(reading::countDown);
        room.local.scanner().start();
        assertTrue(reading.await(MusicRoom.PATIENCE.toSeconds(), TimeUnit.SECONDS));
        long began = System.nanoTime();
        room.reopen();
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 30);
        assertTrue(room.library().counts().tracks() > 0);
        room.scan();
        assertEquals(1500, room.library().counts().tracks());
    }

    @Test
    void allIsThereAfterARestart() throws Exception {
        song("x.wav", "X");
        room.scan();
        Track before = room.track("X");
        room.reopen();
        assertEquals(before, room.track("X"));
        assertEquals(0, room.scan().added());
    }

    @Test
    void aDamagedLibraryIsMadeAnew() throws Exception {
        song("x.wav", "X");
        room.scan();
        for (boolean wholly : new boolean[] {true, false}) {
            room.local.close();
            try (RandomAccessFile file =
                    new RandomAccessFile(room.cache.resolve("library.db").toFile(), "rw")) {
                byte[] garbage = new byte[wholly ? 4096 : 12_288];
                java.util.Arrays.fill(garbage, (byte) 'x');
                file.seek(wholly ? 0 : file.length() - garbage.length);
                file.write(garbage);
            }
            room.reopen();
            assertEquals(LibraryCounts.EMPTY, room.library().counts());
            room.scan();
            assertEquals(List.of("X"), titles());
        }
    }

    @Test
    void aLibraryOfAProgramWithOtherTablesIsMadeAnew() throws Exception {
        song("x.wav", "X");
        room.scan();
        room.local.close();
        try (Database database = new Database(room.cache.resolve("library.db"), Durability.REBUILDABLE)) {
            database.write(tx -> tx.update("update migration set module='library-cache-0'"));
        }
        room.reopen();
        assertEquals(0, room.library().counts().tracks());
        room.scan();
        assertEquals(List.of("X"), titles());
    }
}
