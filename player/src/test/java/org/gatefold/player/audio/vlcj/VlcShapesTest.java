package org.gatefold.player.audio.vlcj;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatefold.player.testing.Signal;
import org.gatefold.player.waveform.Waveform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of real files, read by the real libvlc. */
final class VlcShapesTest {
    private static final int RATE = 44_100;

    @TempDir
    private Path folder;

    private final VlcShapes shapes = new VlcShapes(new VlcFinder());

    @AfterEach
    void close() {
        shapes.close();
    }

    /** A square wave, a level a second. */
    private Path steps(String name, double... levels) throws Exception {
        short[] pcm = new short[levels.length * RATE * 2];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) (levels[i / RATE / 2] * Short.MAX_VALUE * (i / 100 % 2 == 0 ? 1 : -1));
        }
        return Signal.wav(folder.resolve(name), pcm);
    }

    @Test
    void itIsLoudWhereTheTrackIsLoud() throws Exception {
        Path file = steps("steps.wav", 0.1, 0.8, 0.4, 0, 0.2, 0.8, 0.1, 0.4);
        Waveform shape = shapes.read(file, Duration.ZERO, Duration.ofSeconds(8)).orElseThrow();
        double[] expected = {0.125, 1, 0.5, 0, 0.25, 1, 0.125, 0.5};
        for (int i = 0; i < expected.length; i++) {
            double middle = (i + 0.5) / expected.length;
            assertEquals(expected[i], shape.level(middle - 0.02, middle + 0.02), 0.02, "second " + i);
        }
    }

    @Test
    void aPartOfAFileHasAShapeOfItsOwn() throws Exception {
        Path file = steps("steps.wav", 0.1, 0.8, 0.4, 0, 0.2, 0.8, 0.1, 0.4);
        Waveform shape =
                shapes.read(file, Duration.ofSeconds(1), Duration.ofSeconds(3)).orElseThrow();
        double[] expected = {1, 0.5, 0};
        for (int i = 0; i < expected.length; i++) {
            double middle = (i + 0.5) / expected.length;
            assertEquals(expected[i], shape.level(middle - 0.02, middle + 0.02), 0.02, "second " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ramp-a.flac", "sweep-a.mp3", "sweep-a.ogg", "sweep-a.opus", "sweep-a.m4a"})
    void everyFormatHasAShape(String name) throws Exception {
        Path file = folder.resolve(name);
        try (var in = VlcShapesTest.class.getResourceAsStream("/audio/" + name)) {
            Files.copy(in, file);
        }
        assertTrue(shapes.read(file, Duration.ZERO, Duration.ofMillis(1500))
                        .orElseThrow()
                        .level(0, 1)
                > 0.9);
    }

    @Test
    void whatCannotBeDecodedHasNone() throws Exception {
        assertEquals(Optional.empty(), shapes.read(folder.resolve("gone.flac"), Duration.ZERO, Duration.ofSeconds(5)));
        Path noise = Files.writeString(folder.resolve("noise.mp3"), "no music at all ".repeat(500));
        assertEquals(Optional.empty(), shapes.read(noise, Duration.ZERO, Duration.ofSeconds(5)));
        Path cut = steps("cut.wav", 0.5, 0.5);
        assertEquals(
                Optional.empty(), shapes.read(cut, Duration.ZERO, Duration.ofSeconds(60)), "most of it is missing");
    }

    @Test
    void aLaterCallEndsAnEarlierOneAndBothAnswer() throws Exception {
        double[] long240 = new double[240];
        java.util.Arrays.fill(long240, 0.5);
        Path first = steps("first.wav", long240);
        Path second = steps("second.wav", 0.5, 0.5);
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Optional<Waveform>> early = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            return shapes.read(first, Duration.ZERO, Duration.ofSeconds(240));
        });
        begun.await();
        Optional<Waveform> late = shapes.read(second, Duration.ZERO, Duration.ofSeconds(2));
        early.get(60, TimeUnit.SECONDS);
        assertTrue(late.isPresent() || early.get().isPresent(), "whoever came last has the shape");
    }

    @Test
    void afterTheEndNothingIsRead() throws Exception {
        Path file = steps("late.wav", 0.5, 0.5);
        shapes.close();
        assertEquals(Optional.empty(), shapes.read(file, Duration.ZERO, Duration.ofSeconds(2)));
    }
}
