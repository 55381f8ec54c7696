package org.gatefold.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.gatefold.app.looks.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every place comes to look like its picture under {@code src/test/shots}. Where one does not, {@code target/shots} has
 * it as expected, as it is, and where they differ. {@code ./gatefold gallery --renew} makes them anew. On a machine that
 * draws letters otherwise the letters are left out; where they have other sizes the test is skipped and says what differs.
 */
@EnabledIfSystemProperty(named = "gatefold.shots", matches = "compare")
@Timeout(1200)
final class ScreenshotsTest {
    private static final Path SHOTS = Path.of("src", "test", "shots");
    private static final Path REPORT = Path.of("target", "shots");

    @TempDir
    Path folder;

    @Test
    void everyPlaceLooksLikeItsPicture(TestReporter reporter) throws Exception {
        Fx.start();
        DrawnBy kept = DrawnBy.read(SHOTS);
        DrawnBy here = DrawnBy.here();
        DrawnBy.Meaning meaning = kept.meaning(here);
        String differences = kept.differences(here);
        if (meaning != DrawnBy.Meaning.ALL) {
            reporter.publishEntry("pictures", "letters are drawn otherwise here, and left out:\n" + differences);
        }
        assumeTrue(
                meaning != DrawnBy.Meaning.NOTHING,
                () -> "letters have other sizes here than in the pictures:\n" + differences);
        assertEquals(
                List.of(),
                new Comparison(SHOTS, REPORT, here).of(folder),
                () -> "these look otherwise; see " + REPORT.toAbsolutePath());
    }
}
