package org.gatefold.player.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatefold.player.library.TrackKey;
import org.junit.jupiter.api.Test;

/** What plays next, as a value. */
final class PlayQueueTest {
    private static final TrackKey A = new TrackKey("fp:a");
    private static final TrackKey B = new TrackKey("fp:b");
    private static final TrackKey C = new TrackKey("fp:c");
    private final PlayQueue queue = PlayQueue.of(List.of(A, B, C), 1, Repeat.OFF);

    @Test
    void atTheEndNothingFollowsUnlessItRepeats() {
        assertEquals(OptionalInt.empty(), queue.at(2).following());
        assertEquals(OptionalInt.of(0), queue.at(2).withRepeat(Repeat.ALL).following());
        assertEquals(OptionalInt.of(2), queue.at(2).withRepeat(Repeat.ONE).following());
    }

    @Test
    void theNextButtonLeavesATrackThatRepeats() {
        assertEquals(OptionalInt.of(2), queue.withRepeat(Repeat.ONE).next());
        assertEquals(OptionalInt.of(0), queue.at(2).withRepeat(Repeat.ONE).next());
    }

    @Test
    void beforeTheFirstIsTheLastWhenAllRepeats() {
        assertEquals(OptionalInt.empty(), queue.at(0).previous());
        assertEquals(OptionalInt.of(2), queue.at(0).withRepeat(Repeat.ALL).previous());
    }

    @Test
    void whatIsPutNextComesRightAfterTheCurrent() {
        assertEquals(List.of(A, B, C, C), queue.insertNext(List.of(C)).tracks());
        assertEquals(List.of(A, B, A, C), queue.insertNext(List.of(A)).tracks());
        assertEquals(PlayQueue.of(List.of(A), 0, Repeat.OFF), PlayQueue.EMPTY.insertNext(List.of(A)));
        assertEquals(PlayQueue.of(List.of(A), 0, Repeat.OFF), PlayQueue.EMPTY.append(List.of(A)));
    }

    @Test
    void takingOneOutKeepsTheCurrentWhereItCan() {
        assertEquals(B, queue.remove(0).currentTrack().orElseThrow());
        assertEquals(C, queue.remove(1).currentTrack().orElseThrow());
        assertEquals(B, queue.remove(2).currentTrack().orElseThrow());
        assertEquals(-1, PlayQueue.of(List.of(A), 0, Repeat.OFF).remove(0).current());
    }

    @Test
    void movingAnyEntryAnywhereKeepsTheCurrentTrack() {
        for (int from = 0; from < 3; from++) {
            for (int to = 0; to < 3; to++) {
                assertEquals(B, queue.move(from, to).currentTrack().orElseThrow(), from + " to " + to);
            }
        }
    }

    @Test
    void shufflingMissesNothingAndUnshufflingRestores() {
        List<TrackKey> many =
                IntStream.range(0, 500).mapToObj(i -> new TrackKey("fp:" + i)).toList();
        PlayQueue shuffled = PlayQueue.of(many, 123, Repeat.ALL).shuffle(new Random(1));
        assertEquals(many.get(123), shuffled.tracks().getFirst());
        assertEquals(Set.copyOf(many), Set.copyOf(shuffled.tracks()));
        PlayQueue back = shuffled.at(7).unshuffle();
        assertEquals(many, back.tracks());
        assertEquals(shuffled.tracks().get(7), back.currentTrack().orElseThrow());
    }

    @Test
    void whatWasAddedOrTakenOutWhileShuffledIsSoAfterwards() {
        PlayQueue shuffled = queue.shuffle(new Random(2));
        TrackKey d = new TrackKey("fp:d");
        PlayQueue back = shuffled.insertNext(List.of(d)).remove(0).unshuffle();
        assertEquals(Stream.of(A, C, d).toList(), back.tracks());
    }

    @Test
    void emptyShuffledAndTakenApartItStaysSound() {
        PlayQueue last =
                PlayQueue.of(List.of(A), 0, Repeat.OFF).shuffle(new Random(3)).remove(0);
        assertTrue(last.isEmpty());
        assertEquals(PlayQueue.EMPTY, last.unshuffle());
        assertThrows(IllegalArgumentException.class, () -> new PlayQueue(List.of(A), 1, Repeat.OFF, List.of()));
    }
}
