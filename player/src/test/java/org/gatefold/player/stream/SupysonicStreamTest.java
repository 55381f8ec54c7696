package org.gatefold.player.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.playback.PlaybackState;
import org.gatefold.player.playback.PlaybackState.Status;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.subsonic.SubsonicServers;
import org.gatefold.player.testing.FlacFile;
import org.gatefold.player.testing.MakeFixtures;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.gatefold.player.testing.Supysonic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Songs of a server that others wrote. */
@EnabledIf(value = "org.gatefold.player.testing.Supysonic#isInstalled", disabledReason = "supysonic is not installed")
final class SupysonicStreamTest extends StreamCase {
    private Supysonic supysonic;

    @BeforeEach
    void serve() throws IOException {
        Path music = Files.createDirectory(folder.resolve("music"));
        for (String name : List.of("ramp-a.flac", "ramp-b.flac", "sweep-a.mp3")) {
            Files.copy(Rig.audio(name), music.resolve(name));
        }
        FlacFile.write(music.resolve("long.flac"), Signal.ramp(0, 20 * Signal.RATE));
        supysonic = Supysonic.start(Files.createDirectory(folder.resolve("home")), music);
        client.close();
        client = new SubsonicServers(Clock.systemUTC())
                .server(HOME, ServerAddress.of(supysonic.uri()), supysonic.login());
    }

    @AfterEach
    void end() {
        closeRig();
        supysonic.close();
    }

    @Test
    void twoFlacsFollowEachOtherWithoutALostSample() throws IOException {
        rig.playback().play(List.of(song("ramp-a.flac"), song("ramp-b.flac")), 0);
        rig.awaitEnd();
        assertArrayEquals(Signal.ramp(0, MakeFixtures.WHOLE), rig.device.captured());
        assertEquals(2, files().size(), "both are kept");
    }

    @Test
    void aSeekIsGoneToWhileItLoads() throws IOException {
        TrackKey song = song("long.flac");
        rig.device.holdAt(1_000);
        rig.playback().play(List.of(song), 0);
        rig.await(Status.PLAYING);
        rig.playback().seek(Duration.ofSeconds(15));
        rig.await("it is there", s -> s.position().toSeconds() >= 15);
        rig.device.forget();
        rig.device.goOn();
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertEquals(5 * Signal.RATE, rig.device.frames(), Signal.RATE / 10);
    }

    @Test
    void whatItTranscodesIsHeardToItsEnd() throws IOException {
        assumeTrue(Supysonic.canTranscode(), "ffmpeg is not installed");
        transcodeTo("mp3", 64);
        TrackKey song = song("long.flac");
        rig.playback().play(List.of(song), 0);
        PlaybackState state = rig.await(Status.PLAYING);
        assertTrue(state.signal().orElseThrow().form().transcoded());
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertEquals(20 * Signal.RATE, rig.device.frames(), Signal.RATE / 5);
    }

    @Test
    void whenItDiesWhatCameIsHeardAndWhatIsHerePlaysOn() throws IOException {
        open(SHORT, 64 << 20);
        TrackKey song = song("ramp-a.flac");
        TrackKey local = rig.wav("local", Signal.ramp(0, 22_050));
        TrackKey gone = song("long.flac");
        supysonic.kill();
        rig.playback().play(List.of(gone, song, local), 0);
        rig.await(
                "the file here plays",
                s -> s.status() == Status.PLAYING && s.queue().current() == 2);
        rig.await("it is over", s -> s.status() == Status.PAUSED);
        assertArrayEquals(Signal.ramp(0, 22_050), rig.device.captured());
    }

    /** The song that lies in that file on the server, as a track. */
    private TrackKey song(String file) throws IOException {
        ServerSong song = client.songs(SongCursor.START, 50).songs().stream()
                .filter(one -> one.file().path().endsWith(file))
                .findFirst()
                .orElseThrow();
        return rig.library.add(
                file,
                "Server",
                new Origin.OnServer(HOME, song.id(), song.file().size().orElse(0)),
                Duration.ofMillis(file.startsWith("long") ? 20_000 : 1_500));
    }
}
