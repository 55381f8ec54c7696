package org.gatefold.player.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bench says what it should. */
final class PlaybackBenchTest {
    @Test
    void thereIsNoGap() throws IOException {
        List<String> lines = new ArrayList<>();
        PlaybackBench.run(lines::add);
        assertEquals(List.of("{\"name\":\"gap between two flac tracks\",\"value\":0,\"unit\":\"samples\"}"), lines);
    }
}
