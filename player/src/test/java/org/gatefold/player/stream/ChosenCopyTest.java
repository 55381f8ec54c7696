package org.gatefold.player.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.playback.SignalPath;
import org.gatefold.player.streaming.Place;
import org.gatefold.player.streaming.PlacedCopy;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.MakeFixtures;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One recording in three places: which of them is heard, by itself and by choice. */
final class ChosenCopyTest extends StreamCase {
    private Path file;
    private TrackKey song;

    /** A file, a song of the server, and a copy kept offline. */
    @BeforeEach
    void threePlaces() throws IOException {
        open(SHORT, 64 << 20);
        file = Files.copy(Rig.audio("ramp-a.flac"), folder.resolve("own.flac"));
        song = served("song", Files.readAllBytes(Rig.audio("ramp-a.flac")), Duration.ofMillis(1_500));
        offline.put(song, Files.copy(Rig.audio("ramp-a.flac"), folder.resolve("kept.flac")));
        Track served = track();
        copies = track -> List.of(own(served), served);
    }

    private Track track() {
        return rig.library.byKeys(List.of(song)).get(song);
    }

    private Track own(Track of) {
        return new Track(
                of.id(),
                of.key(),
                of.title(),
                of.artist(),
                of.artistName(),
                of.album(),
                of.albumTitle(),
                of.disc(),
                of.number(),
                of.year(),
                of.length(),
                of.format(),
                new Origin.InFile(file),
                of.art(),
                of.recordingId());
    }

    private SignalPath.Place heard() {
        rig.playback().play(List.of(song), 0);
        PlaybackState state = rig.await("it says where from", s -> s.signal().isPresent());
        rig.awaitEnd();
        return state.signal().orElseThrow().place();
    }

    @Test
    void byItselfTheCopyOnThisMachineIsHeard() {
        assertEquals(new SignalPath.Place.OfflineCopy(), heard());
        assertEquals(0, server.asked().size());
    }

    @Test
    void theServerIsHeardWhereTheListenerWantsThat() {
        choices.put(song, new Place.OnServer(HOME));
        assertEquals(new SignalPath.Place.Network(HOME), heard());
        assertArrayEquals(Signal.ramp(0, MakeFixtures.CUT), rig.device.captured());
    }

    @Test
    void theOwnFileIsHeardWhereTheListenerWantsThat() {
        choices.put(song, new Place.OwnFile(file));
        assertEquals(new SignalPath.Place.OwnFile(), heard());
    }

    @Test
    void whenTheChosenServerIsAwayTheNextBestIsHeard() throws IOException {
        choices.put(song, new Place.OnServer(HOME));
        server.kill();
        rig.playback().play(List.of(song), 0);
        rig.await(
                "the copy is heard",
                s -> s.signal()
                        .filter(path -> path.place().equals(new SignalPath.Place.OfflineCopy()))
                        .isPresent());
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertArrayEquals(Signal.ramp(0, MakeFixtures.CUT), rig.device.captured());
    }

    @Test
    void theListenerIsToldOfEachPlaceInTheOrderTheyAreTried() throws IOException {
        int kilobits = (int) (Files.size(file) * 8 / 1_500);
        PlacedCopy offline = new PlacedCopy(new Place.KeptOffline(), "wav", OptionalInt.of(kilobits), true);
        PlacedCopy own = new PlacedCopy(new Place.OwnFile(file), "wav", OptionalInt.of(kilobits), true);
        PlacedCopy served = new PlacedCopy(new Place.OnServer(HOME), "wav", OptionalInt.of(kilobits), true);
        assertEquals(List.of(offline, own, served), streams.places().of(track()));
        choices.put(song, new Place.OnServer(HOME));
        assertEquals(List.of(served, offline, own), streams.places().of(track()));
    }

    @Test
    void anOriginalThatIsStillHereIsHeardThoughASmallerOneIsWished() throws IOException {
        TrackKey other = served("other", FlacFile.bytes(Signal.ramp(0, Signal.RATE)), Duration.ofSeconds(1));
        copies = List::of;
        rig.playback().play(List.of(other), 0);
        rig.awaitEnd();
        transcodeTo("mp3", 64);
        rig.playback().play(List.of(other), 0);
        PlaybackState state = rig.await("it says where from", s -> s.signal().isPresent());
        assertEquals(
                new SignalPath.Place.KeptStream(HOME),
                state.signal().orElseThrow().place());
    }
}
