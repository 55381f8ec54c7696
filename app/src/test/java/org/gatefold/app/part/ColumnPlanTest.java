package org.gatefold.app.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gatefold.app.part.ColumnPlan.Kind;
import org.gatefold.app.part.ColumnPlan.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The columns of a table: which, where and how wide. */
final class ColumnPlanTest {
    private final ColumnPlan plan = new ColumnPlan();

    @BeforeEach
    void room() {
        plan.roomProperty().set(1_000);
    }

    private double width(Kind kind) {
        return plan.places().stream()
                .filter(place -> place.kind() == kind)
                .findFirst()
                .orElseThrow()
                .width();
    }

    private double end() {
        Place last = plan.places().getLast();
        return last.x() + last.width();
    }

    @Test
    void theColumnsFillTheRoomWhateverItIs() {
        assertEquals(1_000, end(), 0.01);
        plan.roomProperty().set(1_600);
        assertEquals(1_600, end(), 0.01);
        plan.show(Kind.FORMAT, true);
        plan.show(Kind.ALBUM, false);
        assertEquals(1_600, end(), 0.01);
    }

    @Test
    void whatOneColumnGainsTheNextOneGives() {
        double title = width(Kind.TITLE);
        double artist = width(Kind.ARTIST);
        double album = width(Kind.ALBUM);
        plan.widen(Kind.TITLE, 30);
        assertEquals(title + 30, width(Kind.TITLE), 0.5);
        assertEquals(artist - 30, width(Kind.ARTIST), 0.5);
        assertEquals(album, width(Kind.ALBUM), 0.5);
    }

    @Test
    void noColumnBecomesNarrowerThanItCanBeRead() {
        plan.widen(Kind.TITLE, 5_000);
        assertEquals(80, width(Kind.ARTIST), 0.5);
        plan.widen(Kind.TITLE, -5_000);
        assertEquals(140, width(Kind.TITLE), 0.5);
        assertEquals(1_000, end(), 0.5);
    }

    @Test
    void columnsMoveAndStayWithinTheTable() {
        plan.move(Kind.LENGTH, 0);
        assertEquals(Kind.LENGTH, plan.shown().getFirst());
        plan.move(Kind.LENGTH, 99);
        assertEquals(Kind.LENGTH, plan.shown().getLast());
    }

    @Test
    void theTitleAlwaysStays() {
        plan.show(Kind.TITLE, false);
        assertTrue(plan.shown().contains(Kind.TITLE));
        plan.restore("-TITLE:300");
        assertTrue(plan.shown().contains(Kind.TITLE));
    }

    @Test
    void itIsTakenUpAsItWasLeft() {
        plan.move(Kind.YEAR, 0);
        plan.show(Kind.RATING, false);
        plan.show(Kind.FORMAT, true);
        plan.widen(Kind.TITLE, 40);
        ColumnPlan other = new ColumnPlan();
        other.roomProperty().set(1_000);
        other.restore(plan.wordsProperty().get());
        assertEquals(plan.shown(), other.shown());
        assertEquals(plan.wordsProperty().get(), other.wordsProperty().get());
        assertEquals(width(Kind.TITLE), other.places().get(1).width(), 1);
    }

    @Test
    void whatNoVersionWritesChangesNothing() {
        plan.restore("WHAT:1,,YEAR:x,LENGTH:-5,TITLE:99999999999,YEAR:3");
        assertEquals(List.of(Kind.YEAR, Kind.LENGTH, Kind.TITLE), plan.shown().subList(0, 3));
        assertEquals(64, width(Kind.YEAR));
        assertEquals(60, width(Kind.LENGTH));
        assertEquals(1_000, end(), 0.01);
    }

    @Test
    void resetMakesItUsual() {
        List<Kind> usual = plan.shown();
        plan.move(Kind.YEAR, 0);
        assertNotEquals(usual, plan.shown());
        plan.reset();
        assertEquals(usual, plan.shown());
    }
}
