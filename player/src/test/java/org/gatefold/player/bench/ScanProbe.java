package org.gatefold.player.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.gatefold.player.library.ScanProgress;
import org.gatefold.player.library.local.LocalLibrary;
import org.gatefold.player.source.Sources;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Durability;

/** A process that does nothing but scan, so that its time and memory are those of a scan: {@code music cache}. */
final class ScanProbe {
    private ScanProbe() {}

    /** Says {@code first TRACKS} after a first scan, {@code again TRACKS} after one of nothing new, {@code memory KB} at the end. */
    public static void main(String[] arguments) throws Exception {
        Path music = Path.of(arguments[0]);
        Path cache = Path.of(arguments[1]);
        Files.createDirectories(cache);
        try (Database user = new Database(cache.resolve("user.db"), Durability.KEEP);
                LocalLibrary local =
                        LocalLibrary.open(cache, user, Clock.systemUTC(), Duration.ofSeconds(20), Sources.NONE)) {
            local.folders().add(music);
            for (String which : new String[] {"first", "again"}) {
                scan(local);
                System.out.println(which + " " + local.library().counts().tracks());
            }
        }
        System.out.println(
                "memory " + Memory.peakKilobytes(ProcessHandle.current().pid()));
        System.exit(0);
    }

    private static void scan(LocalLibrary local) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (Subscription watching = local.scanner().onProgress(progress -> {
            if (progress.state() == ScanProgress.State.DONE) {
                done.countDown();
            }
        })) {
            local.scanner().start();
            done.await();
        }
    }
}
