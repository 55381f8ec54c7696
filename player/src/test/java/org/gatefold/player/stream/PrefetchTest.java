package org.gatefold.player.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.MakeFixtures;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;

/** What follows is fetched when the way is free, and only what follows. */
final class PrefetchTest extends StreamCase {
    private final byte[] bytes = FlacFile.bytes(Signal.ramp(0, 8 * Signal.RATE));

    @Test
    void nothingIsFetchedAheadWhileWhatIsHeardIsStillOnItsWay() throws IOException {
        TrackKey first = served("first", bytes, Duration.ofSeconds(8));
        server.sendUpTo(bytes.length - 1);
        rig.device.holdAt(1_000);
        rig.playback().play(List.of(first, fixture("ramp-b.flac")), 0);
        rig.await(Status.PLAYING);
        Rig.until(
                "it has been told what follows",
                () -> rig.playback().state().signal().isPresent());
        assertEquals(1, server.asked().size());
        server.sendAll();
        Rig.until("both are kept", () -> kept() == 2);
    }

    @Test
    void anotherThatFollowsIsFetchedInPlaceOfTheFormer() throws IOException {
        TrackKey first = fixture("ramp-a.flac");
        TrackKey second = served("second", bytes, Duration.ofSeconds(8));
        TrackKey third = served("third", bytes, Duration.ofSeconds(8));
        server.sendUpTo(bytes.length / 2);
        rig.device.holdAt(1_000);
        rig.playback().play(List.of(first, second), 0);
        Rig.until("the second is fetched", () -> asked("second"));
        rig.playback().playNext(List.of(third));
        Rig.until("the third is fetched", () -> asked("third"));
        Rig.until("the second is left", () -> server.sending() <= 1);
        server.sendAll();
        Rig.until("the first and the third are kept", () -> kept() == 2 && isQuiet());
        assertEquals(2, files().size());
    }

    @Test
    void whatFollowsAndIsStillOnItsWayWhenItsTurnComesIsHeardFromItsFirstSample() throws IOException {
        int frames = 8 * Signal.RATE;
        byte[] rest = FlacFile.bytes(Signal.ramp(MakeFixtures.CUT, frames));
        server.sendUpTo(rest.length / 2);
        rig.playback().play(List.of(fixture("ramp-a.flac"), served("rest", rest, Duration.ofSeconds(8))), 0);
        rig.await("its turn came", s -> s.queue().current() == 1 && s.status() == Status.PLAYING);
        server.sendAll();
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertArrayEquals(Signal.ramp(0, MakeFixtures.CUT + frames), rig.device.captured());
    }

    private boolean asked(String song) {
        return server.asked().stream().anyMatch(one -> one.song().equals(song));
    }

    private long kept() {
        return files().stream().filter(name -> !name.endsWith(".part")).count();
    }
}
