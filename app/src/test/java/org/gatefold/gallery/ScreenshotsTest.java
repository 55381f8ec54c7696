package org.gatefold.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every place comes to look like its picture under {@code src/test/shots}. Where one does not, {@code target/shots} has
 * it as expected, as it is, and where they differ. {@code ./gatefold gallery --renew} makes them anew.
 */
@EnabledIfSystemProperty(named = "gatefold.shots", matches = "compare")
@Timeout(1200)
final class ScreenshotsTest {
    private static final Path SHOTS = Path.of("src", "test", "shots");
    private static final Path REPORT = Path.of("target", "shots");

    @TempDir
    Path folder;

    @Test
    void everyPlaceLooksLikeItsPicture() throws Exception {
        assertEquals(
                List.of(),
                new Comparison(SHOTS, REPORT).of(folder),
                () -> "these look otherwise; see " + REPORT.toAbsolutePath());
    }
}
