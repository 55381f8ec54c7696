package org.gatefold.player.subsonic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.gatefold.player.source.AudioStream;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerSong;
import org.gatefold.player.source.SongCursor;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.player.source.StreamWish;
import org.gatefold.player.testing.Supysonic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies while it sends. */
@EnabledIf(value = "org.gatefold.player.testing.Supysonic#isInstalled", disabledReason = "supysonic is not installed")
final class SupysonicKilledTest {
    private static final Path SHORT =
            Path.of("..", "seeds", "music", "Okta Bloom", "Pocket Weather", "01 Pocket Weather.mp3");

    @TempDir
    Path folder;

    @Test
    void aStreamThatDiesSaysSoAndGoesOnByteForByteLater() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path music = Files.createDirectory(folder.resolve("music"));
        Path file = music.resolve("long.mp3");
        makeLong(file);
        byte[] all = Files.readAllBytes(file);
        Supysonic supysonic = Supysonic.start(home, music);
        int got;
        byte[] bytes = new byte[all.length];
        try (MusicServer server = connected(supysonic)) {
            ServerSong song = server.songs(SongCursor.START, 5).songs().getFirst();
            AudioStream stream =
                    server.open(song.id(), new StreamWish.Copy(song.file().size()), 0);
            got = stream.bytes().readNBytes(bytes, 0, 100_000);
            supysonic.kill();
            got += readUntilItBreaks(stream, bytes, got);
            stream.close();

            assertInstanceOf(
                    Reason.Unreachable.class,
                    assertThrows(SourceException.class, () -> server.song(song.id()))
                            .reason());
        }
        assertTrue(got < all.length, "all of it was on its way already");

        try (Supysonic again = Supysonic.again(supysonic);
                MusicServer server = connected(again)) {
            ServerSong song = server.songs(SongCursor.START, 5).songs().getFirst();
            try (AudioStream rest =
                    server.open(song.id(), new StreamWish.Copy(song.file().size()), got)) {
                assertEquals(got, rest.firstByte());
                assertEquals(all.length - got, rest.bytes().readNBytes(bytes, got, bytes.length - got));
            }
        }
        assertArrayEquals(all, bytes);
    }

    private static int readUntilItBreaks(AudioStream stream, byte[] bytes, int from) throws IOException {
        int got = 0;
        try {
            while (true) {
                int more = stream.bytes().read(bytes, from + got, bytes.length - from - got);
                assertTrue(more > 0, "it ended as if it were whole");
                got += more;
            }
        } catch (SourceException e) {
            assertInstanceOf(Reason.Unreachable.class, e.reason());
            return got;
        }
    }

    /** More than any socket keeps on its way: the same frames over and over. */
    private static void makeLong(Path file) throws IOException {
        byte[] once = Files.readAllBytes(SHORT);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int size = 0; size < 16 << 20; size += once.length) {
                out.write(once);
            }
        }
    }

    private static MusicServer connected(Supysonic supysonic) {
        return new SubsonicServers(Clock.systemUTC())
                .server(new ServerId("supysonic"), ServerAddress.of(supysonic.uri()), supysonic.login());
    }
}
