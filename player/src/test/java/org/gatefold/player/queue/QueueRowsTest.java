package org.gatefold.player.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gatefold.player.library.TrackKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of many places of a queue at once. */
final class QueueRowsTest {
    private static List<TrackKey> keys(String letters) {
        return letters.chars()
                .mapToObj(c -> new TrackKey("mb:" + Character.toString(c)))
                .toList();
    }

    private static PlayQueue queue(String letters, int current) {
        return PlayQueue.of(keys(letters), current, Repeat.OFF);
    }

    /** The tracks as letters, the current one as a capital. */
    private static String shown(PlayQueue queue) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < queue.tracks().size(); i++) {
            String letter = queue.tracks().get(i).value().substring(3);
            shown.append(i == queue.current() ? letter.toUpperCase(java.util.Locale.ROOT) : letter);
        }
        return shown.toString();
    }

    private static List<Integer> rows(String places) {
        return places.chars().mapToObj(c -> c - '0').toList();
    }

    @ParameterizedTest
    @CsvSource({"2,1,aCdef", "2,02,bDef", "5,345,abC", "0,012345,''", "3,5,abcDe"})
    void severalAreTakenOut(int current, String rows, String shown) {
        assertEquals(shown, shown(queue("abcdef", current).remove(rows(rows))));
    }

    @ParameterizedTest
    @CsvSource({"2,13,0,bdaCef", "2,2,5,abdefC", "0,45,0,efAbcd", "4,01,4,cdEfab", "1,024,2,Bdacef"})
    void severalAreMovedTogether(int current, String rows, int to, String shown) {
        PlayQueue moved = queue("abcdef", current).move(rows(rows), to);
        assertEquals(shown, shown(moved));
        assertEquals(queue("abcdef", current).currentTrack(), moved.currentTrack());
    }

    @Test
    void aHundredRandomMovesAndRemovalsAreTakenBack() {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            PlayQueue before = queue("abcdefghij", random.nextInt(10));
            List<Integer> rows = new ArrayList<>(IntStream.range(0, 10)
                    .filter(_ -> random.nextBoolean())
                    .boxed()
                    .toList());
            int to = random.nextInt(11 - rows.size());
            assertEquals(before, before.move(rows, to).moveBack(rows, to));
            List<TrackKey> gone = rows.stream().map(before.tracks()::get).toList();
            PlayQueue back = before.remove(rows).putBack(rows, gone);
            assertEquals(before.tracks(), back.tracks());
        }
    }

    @Test
    void oneRowIsMovedAndTakenOutAsBefore() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            PlayQueue queue = queue("abcdefghij", random.nextInt(10)).shuffle(random);
            int from = random.nextInt(10);
            int to = random.nextInt(10);
            assertEquals(queue.move(from, to), queue.move(List.of(from), to));
            assertEquals(queue.remove(from), queue.remove(List.of(from)));
        }
    }

    @Test
    void tracksArePutInAnywhereWhileTheCurrentOneStaysCurrent() {
        assertEquals("xyaBc", shown(queue("abc", 1).insert(0, keys("xy"))));
        assertEquals("axyBc", shown(queue("abc", 1).insert(1, keys("xy"))));
        assertEquals("aBxyc", shown(queue("abc", 1).insert(2, keys("xy"))));
        assertEquals("aBcxy", shown(queue("abc", 1).insert(99, keys("xy"))));
        assertEquals("Xy", shown(PlayQueue.EMPTY.insert(0, keys("xy"))));
    }

    @Test
    void whatWasAddedIsTakenOutAgainWhereverItStands() {
        PlayQueue added = queue("abc", 1).append(keys("xy")).insert(0, keys("q"));
        assertEquals("qaBc", shown(added.withoutRun(keys("xy"))));
        assertEquals("qaBcxy", shown(added.withoutRun(keys("yx"))));
    }

    @Test
    void aQueueOfTwentyThousandIsChangedAsAWhole() {
        List<TrackKey> many = IntStream.range(0, 20_000)
                .mapToObj(i -> new TrackKey("mb:" + i))
                .toList();
        PlayQueue queue = PlayQueue.of(many, 10_000, Repeat.ALL).shuffle(new Random(1));
        List<Integer> odd =
                IntStream.range(0, 20_000).filter(i -> i % 2 == 1).boxed().toList();
        List<TrackKey> gone = odd.stream().map(queue.tracks()::get).toList();
        PlayQueue back = queue.remove(odd).putBack(odd, gone);
        assertEquals(queue.tracks(), back.tracks());
        assertEquals(20_000, back.original().size());
        assertEquals(queue, queue.move(odd, 5).moveBack(odd, 5));
    }
}
