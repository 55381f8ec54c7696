package org.gatefold.player.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bytes are there is known whatever the order they came in. */
final class ExtentsTest {
    private static final int SIZE = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void stretchesAddUpAsSingleBytesDo(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            Extents extents = new Extents();
            BitSet bytes = new BitSet();
            for (int i = 0; i < 12; i++) {
                int from = random.nextInt(SIZE);
                int to = Math.min(SIZE, from + random.nextInt(40));
                extents.add(from, to);
                bytes.set(from, to);
                check(extents, bytes);
            }
        }
    }

    private static void check(Extents extents, BitSet bytes) {
        for (int at = 0; at < SIZE + 5; at++) {
            assertEquals(bytes.nextClearBit(at), extents.missingFrom(at), "from " + at + " in " + bytes);
            assertEquals(bytes.get(at), extents.has(at));
        }
    }
}
