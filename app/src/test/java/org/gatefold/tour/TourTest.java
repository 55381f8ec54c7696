package org.gatefold.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job from end to end with the demo's music: the real program, the real remote, killed and brought back. */
final class TourTest {
    @TempDir
    Path out;

    @Test
    void everythingArrivesOnceThoughTheRemoteGoesAwayAndTheProgramIsKilled() throws Exception {
        Path seeds = Path.of("..", "seeds").toRealPath();
        System.setProperty("gatefold.seeds", seeds.toString());
        System.setProperty("gatefold.remote.classpath", System.getProperty("java.class.path"));
        Report report = new Report(7);
        try (Tour tour = new Tour(seeds.resolve("music"), out, true, 7, report)) {
            tour.run();
        }
        report.write(out.resolve("report.json"));
        assertTrue(report.isPassed(), () -> told());
    }

    private String told() {
        try {
            return Files.readString(out.resolve("report.json")) + "\n" + Files.readString(out.resolve("tour.log"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
