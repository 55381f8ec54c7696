package org.gatefold.player.audio.vlcj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.gatefold.player.audio.Deck;
import org.gatefold.player.audio.Decoder;
import org.gatefold.player.audio.Media;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One file through real libvlc. */
final class VlcDeckTest {
    private static Decoder decoder;

    @TempDir
    Path folder;

    @BeforeAll
    static void find() throws Exception {
        decoder = new VlcFinder().find();
    }

    @AfterAll
    static void close() {
        decoder.close();
    }

    @Test
    void whenNobodyReadsItWaitsAndLosesNothing() throws IOException {
        short[] pcm = Signal.ramp(0, 16 * Signal.RATE);
        try (VlcDeck deck = (VlcDeck) decoder.open(
                new Media.OnDisk(Signal.wav(folder.resolve("long.wav"), pcm)), Duration.ZERO, Signal.RATE)) {
            Rig.until("it is held", deck::isHeld);
            assertArrayEquals(pcm, readAll(deck));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with blanks",
                "50% #1 a?b",
                "Sigur Rós – ágætis",
                "日本の音楽",
                "e\u0301 apart",
                "-dash",
                "a\"quote'",
                "x::y+z&w=1"
            })
    void anyNameIsJustAName(String name) throws IOException {
        short[] pcm = Signal.ramp(0, 4_410);
        Path file = Signal.wav(Files.createDirectories(folder.resolve(name)).resolve(name + ".wav"), pcm);
        try (Deck deck = decoder.open(new Media.OnDisk(file), Duration.ZERO, Signal.RATE)) {
            assertArrayEquals(pcm, readAll(deck));
        }
    }

    @Test
    void anotherRateComesAtTheRateAskedFor() throws IOException {
        try (Deck deck = decoder.open(
                new Media.OnDisk(Signal.wav(folder.resolve("a.wav"), Signal.ramp(0, 44_100))), Duration.ZERO, 48_000)) {
            assertEquals(48_000, readAll(deck).length / 2, 200);
        }
    }

    @Test
    void aFileWithoutSoundSaysSo() throws IOException {
        try (Deck deck = decoder.open(
                new Media.OnDisk(Files.writeString(folder.resolve("a.flac"), "fLaC, not")),
                Duration.ZERO,
                Signal.RATE)) {
            Rig.until("it says so", () -> deck.failure().isPresent());
        }
    }

    @Test
    void fiftyDecksOpenedAndClosedInARowLeaveItWorking() throws IOException {
        short[] pcm = Signal.ramp(0, 4_410);
        Path file = Signal.wav(folder.resolve("a.wav"), pcm);
        for (int i = 0; i < 50; i++) {
            decoder.open(new Media.OnDisk(file), Duration.ZERO, Signal.RATE).close();
        }
        try (Deck deck = decoder.open(new Media.OnDisk(file), Duration.ZERO, Signal.RATE)) {
            assertArrayEquals(pcm, readAll(deck));
        }
    }

    private static short[] readAll(Deck deck) {
        short[] all = new short[0];
        short[] block = new short[2_000];
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!deck.isEnded() && System.nanoTime() < end) {
            int got = deck.read(block, 1_000);
            if (got == 0) {
                Thread.yield();
            } else {
                all = Arrays.copyOf(all, all.length + got * 2);
                System.arraycopy(block, 0, all, all.length - got * 2, got * 2);
            }
        }
        return all;
    }
}
