package org.gatefold.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Knocks at the JavaFX thread every few milliseconds and writes down each time it took long to answer: a line with the
 * wall clock's milliseconds at the knock and the milliseconds until the answer.
 */
public final class StallWatch {
    /** The system property that names the file to write to. */
    public static final String FILE = "gatefold.tour.stalls";

    private static final long PAUSE_NANOS = 5_000_000;
    private static final long WORTH_WRITING_NANOS = 15_000_000;

    private StallWatch() {}

    static void startIfAsked() {
        String file = System.getProperty(FILE);
        if (file != null) {
            Thread.ofPlatform().daemon().name("stall-watch").start(() -> watch(Path.of(file)));
        }
    }

    /** The longest stall between the two moments, in milliseconds of the wall clock. */
    public static long longest(Path file, long from, long to) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split(" "))
                .filter(part -> part.length == 2)
                .filter(part ->
                        Long.parseLong(part[0]) + Long.parseLong(part[1]) >= from && Long.parseLong(part[0]) <= to)
                .mapToLong(part -> Long.parseLong(part[1]))
                .max()
                .orElse(0);
    }

    private static void watch(Path file) {
        try {
            while (true) {
                long wall = System.currentTimeMillis();
                long knocked = System.nanoTime();
                if (knock()) {
                    long waited = System.nanoTime() - knocked;
                    if (waited > WORTH_WRITING_NANOS) {
                        Files.writeString(
                                file,
                                wall + " " + waited / 1_000_000 + "\n",
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND);
                    }
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException | InterruptedException e) {
            e.printStackTrace();
        }
    }

    private static boolean knock() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        try {
            Platform.runLater(answered::countDown);
        } catch (IllegalStateException toolkitNotThereYet) {
            return false;
        }
        answered.await();
        return true;
    }
}
