package org.gatefold.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When the side bar shows its icons alone. */
final class SideFoldTest {
    private final SideFold fold = new SideFold();

    private boolean folded() {
        return fold.foldedProperty().get();
    }

    @Test
    void itIsAsTheListenerLikesIt() {
        fold.width(1440);
        assertFalse(folded());
        fold.toggle();
        assertTrue(folded());
        assertEquals("folded", fold.likedProperty().get());
    }

    @Test
    void aNarrowWindowFoldsItAndAWideOneOpensItAgain() {
        fold.width(1440);
        fold.width(999);
        assertTrue(folded());
        assertEquals("open", fold.likedProperty().get(), "nobody asked for that");
        fold.width(1000);
        assertFalse(folded());
    }

    @Test
    void inANarrowWindowItCanBeOpenedUntilThatIsWideAgain() {
        fold.width(920);
        fold.toggle();
        assertFalse(folded());
        fold.width(930);
        assertFalse(folded());
        fold.width(1200);
        fold.width(920);
        assertTrue(folded());
    }

    @Test
    void whatWasLikedIsTakenUpAndNonsenseIsNoWish() {
        fold.width(1440);
        fold.restore("folded");
        assertTrue(folded());
        fold.restore("sideways");
        assertFalse(folded());
    }

    @Test
    void aWindowThatIsNotShownYetIsNotNarrow() {
        fold.width(0);
        assertFalse(folded());
    }
}
