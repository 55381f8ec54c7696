package org.gatefold.app.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Where dropped things go, and how a list scrolls under what is carried. */
final class DropPlaceTest {
    @Test
    void theUpperHalfOfARowIsBeforeItAndTheLowerBehind() {
        assertEquals(4, DropPlace.between(4, 10, 52));
        assertEquals(5, DropPlace.between(4, 40, 52));
    }

    @Test
    void rowsLandWhereTheLineIsCountedWithoutThemselves() {
        assertEquals(OptionalInt.of(3), DropPlace.moved(List.of(0, 2), 5));
        assertEquals(OptionalInt.of(0), DropPlace.moved(List.of(3, 4), 0));
        assertEquals(OptionalInt.of(2), DropPlace.moved(List.of(1, 3), 3));
    }

    @Test
    void rowsDroppedOnThemselvesStay() {
        for (int place = 2; place <= 5; place++) {
            assertEquals(OptionalInt.empty(), DropPlace.moved(List.of(2, 3, 4), place));
        }
        assertEquals(OptionalInt.empty(), DropPlace.moved(List.of(), 3));
    }

    @Test
    void aStepMovesRowsTogetherAndEndsAtTheEnds() {
        assertEquals(OptionalInt.of(1), DropPlace.stepped(List.of(2, 3), -1, 6));
        assertEquals(OptionalInt.of(3), DropPlace.stepped(List.of(2, 3), 1, 6));
        assertEquals(OptionalInt.empty(), DropPlace.stepped(List.of(0, 3), -1, 6));
        assertEquals(OptionalInt.empty(), DropPlace.stepped(List.of(4, 5), 1, 6));
        assertEquals(OptionalInt.empty(), DropPlace.stepped(List.of(), 1, 6));
    }

    @Test
    void aListScrollsAtItsEdgesOnlyAndFasterTheNearer() {
        assertEquals(0, DropPlace.speed(300, 600));
        assertTrue(DropPlace.speed(30, 600) < 0);
        assertTrue(DropPlace.speed(2, 600) < DropPlace.speed(30, 600));
        assertTrue(DropPlace.speed(598, 600) > DropPlace.speed(570, 600));
        assertEquals(0, DropPlace.speed(15, 30), "a list of one row has a middle too");
    }
}
