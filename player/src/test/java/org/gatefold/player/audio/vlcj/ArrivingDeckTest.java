package org.gatefold.player.audio.vlcj;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gatefold.player.audio.Deck;
import org.gatefold.player.audio.Decoder;
import org.gatefold.player.audio.Media;
import org.gatefold.player.audio.PlaySaying;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that arrive, through real libvlc. */
final class ArrivingDeckTest {
    private static final int A_SECOND = Signal.RATE * 4;

    @TempDir
    Path folder;

    private Decoder decoder;

    @BeforeEach
    void find() throws Exception {
        decoder = new VlcFinder().find();
    }

    @AfterEach
    void close() {
        decoder.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ramp-a.flac", "sweep-a.mp3", "sweep-a.ogg", "sweep-a.opus", "sweep-a.m4a"})
    void whatArrivedSoundsAsFromDisk(String name) throws IOException {
        short[] fromDisk = all(new Media.OnDisk(Rig.audio(name)), Duration.ZERO);
        GatedBytes known = new GatedBytes(Files.readAllBytes(Rig.audio(name)), true, Duration.ZERO);
        known.letAllIn();
        assertArrayEquals(fromDisk, all(new Media.Arriving(known, 20_000), Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ramp-a.flac", "sweep-a.mp3", "sweep-a.opus"})
    void soDoesWhatHasNoLengthUntilItEnds(String name) throws IOException {
        short[] fromDisk = all(new Media.OnDisk(Rig.audio(name)), Duration.ZERO);
        byte[] bytes = Files.readAllBytes(Rig.audio(name));
        GatedBytes unknown = new GatedBytes(bytes, false, Duration.ZERO);
        unknown.letIn(bytes.length - 1);
        try (Deck deck = decoder.open(new Media.Arriving(unknown, 2_000), Duration.ZERO, Signal.RATE)) {
            Rig.until("it waits for the last byte", () -> !unknown.waited().isZero());
            unknown.letAllIn();
            assertArrayEquals(fromDisk, readAll(deck));
        }
    }

    @Test
    void aStallOfSecondsLosesNoSample() throws IOException {
        short[] pcm = Signal.ramp(0, 16 * Signal.RATE);
        GatedBytes source = new GatedBytes(FlacFile.bytes(pcm), true, Duration.ZERO);
        try (Deck deck = decoder.open(new Media.Arriving(source, A_SECOND), Duration.ZERO, Signal.RATE)) {
            short[] heard = new short[0];
            for (int stall = 0; stall < 2; stall++) {
                source.letIn(5 * A_SECOND);
                heard = readUntil(heard, deck, () -> source.waited().toSeconds() >= 6);
                assertFalse(deck.isEnded());
            }
            source.letAllIn();
            assertArrayEquals(pcm, joined(heard, readAll(deck)));
        }
    }

    @Test
    void whatBreaksOffIsHeardAsFarAsItCameAndThenSaysWhy() throws IOException {
        short[] pcm = Signal.ramp(0, 10 * Signal.RATE);
        byte[] bytes = Files.readAllBytes(Signal.wav(folder.resolve("long.wav"), pcm));
        GatedBytes source = new GatedBytes(bytes, true, Duration.ZERO);
        source.letIn(44 + 4 * A_SECOND);
        try (Deck deck = decoder.open(new Media.Arriving(source, A_SECOND), Duration.ZERO, Signal.RATE)) {
            short[] heard = readUntil(new short[0], deck, () -> !source.waited().isZero());
            source.breakOff();
            heard = joined(
                    heard, readUntil(new short[0], deck, () -> deck.failure().isPresent()));
            heard = joined(heard, readAll(deck));
            assertEquals(Optional.of(PlaySaying.CLOSED.with()), deck.failure());
            assertFalse(deck.isDrained());
            assertEquals(-1, Arrays.mismatch(heard, Arrays.copyOf(pcm, heard.length)));
            assertEquals(4 * Signal.RATE, heard.length / 2, Signal.RATE / 10);
        }
    }

    @Test
    void aSeekGoesThereOnceItIsHere() throws IOException {
        short[] pcm = Signal.ramp(0, 29_000);
        byte[] bytes = Files.readAllBytes(Signal.wav(folder.resolve("a.wav"), pcm));
        GatedBytes source = new GatedBytes(bytes, true, Duration.ZERO);
        source.letIn(20_000);
        try (Deck deck = decoder.open(new Media.Arriving(source, 2_000), Duration.ofMillis(400), Signal.RATE)) {
            Rig.until("it waits there", () -> !source.waited().isZero());
            source.letAllIn();
            assertEquals(Signal.RATE * 4 / 10, readAll(deck)[0] + 15_000, 1);
        }
    }

    @Test
    void whatWasBegunInTheMiddleIsExactToTheSample() throws IOException {
        short[] pcm = Signal.ramp(0, 60_000);
        byte[] bytes = Files.readAllBytes(Signal.wav(folder.resolve("a.wav"), pcm));
        GatedBytes source = new GatedBytes(bytes, false, Duration.ofSeconds(30));
        source.letIn(bytes.length - 1);
        try (Deck deck = decoder.open(new Media.Arriving(source, 2_000), Duration.ofMillis(30_500), Signal.RATE)) {
            Rig.until("it waits for the last byte", () -> !source.waited().isZero());
            source.letAllIn();
            short[] wanted = Signal.ramp(Signal.RATE / 2, 60_000 - Signal.RATE / 2);
            assertArrayEquals(wanted, readAll(deck));
        }
    }

    @Test
    void closingReleasesAReadThatWaits() {
        GatedBytes never = new GatedBytes(new byte[100_000], true, Duration.ZERO);
        Deck deck = decoder.open(new Media.Arriving(never, 20_000), Duration.ZERO, Signal.RATE);
        Rig.until("it waits", () -> !never.waited().isZero());
        deck.close();
        assertTrue(never.isClosed());
    }

    @Test
    void aPlaylistInDisguiseIsNoMusic() {
        byte[] text =
                ("#EXTM3U\n#EXTINF:1,x\nhttp://127.0.0.1:9/m3u.mp3\n".repeat(100)).getBytes(StandardCharsets.UTF_8);
        GatedBytes source = new GatedBytes(text, true, Duration.ZERO);
        source.letAllIn();
        try (Deck deck = decoder.open(new Media.Arriving(source, 20_000), Duration.ZERO, Signal.RATE)) {
            Rig.until("it says so", () -> deck.failure().isPresent());
            assertEquals(0, readAll(deck).length);
        }
    }

    private short[] all(Media media, Duration from) {
        try (Deck deck = decoder.open(media, from, Signal.RATE)) {
            return readAll(deck);
        }
    }

    private static short[] readAll(Deck deck) {
        return readUntil(new short[0], deck, deck::isEnded);
    }

    private static short[] readUntil(short[] before, Deck deck, BooleanSupplier over) {
        short[] heard = before;
        short[] block = new short[2_000];
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            boolean isOver = over.getAsBoolean();
            int got = deck.read(block, 1_000);
            heard = joined(heard, Arrays.copyOf(block, got * 2));
            if (got == 0) {
                if (isOver) {
                    return heard;
                }
                Thread.yield();
            }
        }
        throw new AssertionError("waited in vain; heard " + heard.length / 2 + " frames");
    }

    private static short[] joined(short[] a, short[] b) {
        short[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
