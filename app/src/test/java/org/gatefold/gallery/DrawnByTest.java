package org.gatefold.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.gatefold.app.looks.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of the kept pictures means something is decided by what letters look like here, and said in words. */
final class DrawnByTest {
    private static final DrawnBy KEPT = new DrawnBy(Map.of(
            "javafx", "26.0.2+3",
            "system", "Linux amd64",
            "libraries", "libfreetype.so.6.18.3",
            "letters", "aa",
            "letters.sizes", "bb",
            "letters.foreign", "cc"));

    @TempDir
    Path folder;

    @Test
    void whereLettersAreAlikeAllIsComparedWhateverTheVersionsAre() {
        assertEquals(DrawnBy.Meaning.ALL, KEPT.meaning(with("libraries", "libfreetype.so.6.20.2")));
        assertEquals(DrawnBy.Meaning.ALL, KEPT.meaning(with("system", "Linux aarch64")));
    }

    @Test
    void whereLettersAreDrawnOtherwiseShapesAreCompared() {
        assertEquals(DrawnBy.Meaning.SHAPES, KEPT.meaning(with("letters", "dd")));
    }

    @Test
    void whereLettersHaveOtherSizesOrAnotherToolkitDrawsThemNothingMeansAnything() {
        DrawnBy other = with("letters", "dd");
        assertEquals(DrawnBy.Meaning.NOTHING, KEPT.meaning(with(other, "letters.sizes", "ee")));
        assertEquals(DrawnBy.Meaning.NOTHING, KEPT.meaning(with(other, "javafx", "27")));
        assertEquals(DrawnBy.Meaning.NOTHING, KEPT.meaning(with(other, "system", "Mac OS X aarch64")));
    }

    @Test
    void otherFontsForOtherScriptsSayNothingOfInter() {
        DrawnBy other = with("letters.foreign", "dd");
        assertEquals(DrawnBy.Meaning.ALL, KEPT.meaning(other));
        assertFalse(KEPT.hasForeign(other));
        assertTrue(KEPT.hasForeign(KEPT));
    }

    @Test
    void whatDiffersIsNamed() {
        assertEquals("", KEPT.differences(KEPT));
        assertEquals(
                "  libraries: libfreetype.so.6.18.3 drew the pictures, here it is libfreetype.so.6.20.2",
                KEPT.differences(with("libraries", "libfreetype.so.6.20.2")));
    }

    @Test
    void thisMachineIsLikeItselfAfterItWasWritten() throws Exception {
        Fx.start();
        DrawnBy here = DrawnBy.here();
        here.write(folder);
        DrawnBy read = DrawnBy.read(folder);
        assertEquals(here, read);
        DrawnBy again = DrawnBy.here();
        assertEquals(DrawnBy.Meaning.ALL, read.meaning(again));
        assertTrue(read.hasForeign(again));
    }

    private static DrawnBy with(String name, String word) {
        return with(KEPT, name, word);
    }

    private static DrawnBy with(DrawnBy from, String name, String word) {
        Map<String, String> said = new HashMap<>(from.said());
        said.put(name, word);
        return new DrawnBy(said);
    }
}
