package org.gatefold.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.playback.Level;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.playback.SignalPath;
import org.gatefold.player.playback.SignalPath.Form;
import org.gatefold.player.playback.SignalPath.Place;
import org.gatefold.player.playback.Supply;
import org.gatefold.player.queue.PlayQueue;
import org.gatefold.player.queue.Repeat;
import org.gatefold.player.source.ServerId;
import org.junit.jupiter.api.Test;

/** The words for where sound comes from are true of it. */
class SoundWordsTest {
    private static final ServerId ATTIC = new ServerId("attic");

    private final SoundWords words = new SoundWords(new Texts(Locale.ENGLISH, ZoneOffset.UTC));

    @Test
    void nothingIsSaidOfAFileThatIsHere() {
        assertEquals(Optional.empty(), words.holdUp(state(Status.BUFFERING, new Supply.Whole(), Optional.empty())));
    }

    @Test
    void whatHoldsAStreamUpIsSaid() {
        Instant now = Instant.EPOCH;
        assertEquals(
                Optional.of("Buffering"),
                words.holdUp(state(Status.BUFFERING, new Supply.Arriving(), Optional.empty())));
        assertEquals(Optional.empty(), words.holdUp(state(Status.PLAYING, new Supply.Arriving(), Optional.empty())));
        assertEquals(
                Optional.of("Waiting for the server"),
                words.holdUp(state(Status.PLAYING, new Supply.Stalled(now), Optional.empty())));
        assertEquals(
                Optional.of("The server is away. Trying again (3)"),
                words.holdUp(state(Status.PLAYING, new Supply.Offline(now, 3), Optional.empty())));
    }

    @Test
    void theWayOfTheSoundNamesEveryStep() {
        SignalPath small = new SignalPath(
                new Place.Network(ATTIC), new Form("opus", OptionalInt.of(128), true), Level.AS_IT_IS, 0.25, 48_000);
        assertEquals(
                Optional.of("Server → opus 128 kbit/s → made smaller by the server → volume 25% → 48 kHz"),
                words.path(state(Status.PLAYING, new Supply.Arriving(), Optional.of(small))));
        SignalPath whole = new SignalPath(
                new Place.OwnFile(), new Form("flac", OptionalInt.empty(), false), Level.AS_IT_IS, 1, 44_100);
        assertEquals(
                Optional.of("Your file → flac → untouched → 44.1 kHz"),
                words.path(state(Status.PLAYING, new Supply.Whole(), Optional.of(whole))));
    }

    @Test
    void theWayOfTheSoundTellsTheGainOfAnAlbumApartFromTheVolume() {
        Level level = new Level(Level.Of.ALBUM, Math.pow(10, -6.25 / 20));
        SignalPath loud = new SignalPath(
                new Place.OwnFile(), new Form("flac", OptionalInt.empty(), false), level, level.factor(), 44_100);
        assertEquals(
                Optional.of("Your file → flac → album gain −6.2 dB → 44.1 kHz"),
                words.path(state(Status.PLAYING, new Supply.Whole(), Optional.of(loud))));
        Level track = new Level(Level.Of.TRACK, 1.2);
        SignalPath half =
                new SignalPath(new Place.OwnFile(), new Form("flac", OptionalInt.empty(), false), track, 0.6, 44_100);
        assertEquals(
                Optional.of("Your file → flac → track gain +1.6 dB → volume 50% → 44.1 kHz"),
                words.path(state(Status.PLAYING, new Supply.Whole(), Optional.of(half))));
    }

    private static PlaybackState state(Status status, Supply supply, Optional<SignalPath> signal) {
        return new PlaybackState(
                status,
                PlayQueue.of(java.util.List.of(), 0, Repeat.OFF),
                Optional.empty(),
                Duration.ZERO,
                0,
                new PlaybackState.Volume(1, false),
                Optional.empty(),
                supply,
                signal);
    }
}
