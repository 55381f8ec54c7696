package org.gatefold.player.audio.vlcj;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are what their bytes say. */
final class ContainerTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"ramp-a.flac, FLAC", "sweep-a.mp3, MPEG", "sweep-a.ogg, OGG", "sweep-a.opus, OGG", "sweep-a.m4a, MP4"})
    void everyFormatWePlayIsKnown(String name, Container container) throws IOException {
        assertEquals(container, Container.of(Rig.audio(name)));
    }

    @Test
    void wavIsKnown() throws IOException {
        assertEquals(Container.WAV, Container.of(Signal.wav(folder.resolve("x.mp3"), Signal.ramp(0, 10))));
    }

    @Test
    void tagsBeforeTheMusicAreSteppedOver() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("ID3\4\0\0\0\0\1\2".getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(new byte[130]);
        file.writeBytes("ID3\3\0\0\0\0\0\0fLaC and so on".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Container.FLAC, Container.of(Files.write(folder.resolve("x"), file.toByteArray())));
    }

    @ParameterizedTest
    @CsvSource({"#EXTM3U", "''", "ID3", "OggX", "RIFF1234AVI "})
    void anythingElseIsUnknown(String text) throws IOException {
        assertEquals(Container.UNKNOWN, Container.of(Files.writeString(folder.resolve("x"), text)));
    }

    @Test
    void aTagThatPointsBehindTheEndIsUnknown() throws IOException {
        byte[] bytes = "ID3\4\0\0\177\177\177\177".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Container.UNKNOWN, Container.of(Files.write(folder.resolve("x"), bytes)));
    }
}
