package org.gatefold.remote.songs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.gatefold.remote.music.MusicFolder;
import org.gatefold.remote.music.TagReader;
import org.gatefold.remote.sql.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a run of the scan begins and when it is over. */
final class ScanRunsTest {
    @TempDir
    private Path home;

    @Test
    void whoWaitsAfterAskingFindsItsRunEnded() throws Exception {
        MusicFolder folder = new MusicFolder(home);
        try (Database database = Database.open(home.resolve("remote.db"));
                Scan scan = new Scan(database, folder, new Counting(), new TagReader())) {
            for (long run = 1; run <= 500; run++) {
                scan.start();
                assertTrue(scan.awaitIdle(Duration.ofSeconds(60)));
                assertEquals(run, scan.state().finished(), "asked for as soon as the one before was over");
            }
        }
    }

    /** Looked at once in each run that keeps nothing: when it ends. */
    private static final class Counting extends Clock {
        private final AtomicLong looked = new AtomicLong();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(looked.incrementAndGet());
        }
    }
}
