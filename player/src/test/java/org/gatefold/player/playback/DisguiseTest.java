package org.gatefold.player.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.testing.Rig;
import org.gatefold.player.testing.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that only pretends to be music opens nothing, here or on the network. */
final class DisguiseTest {
    @TempDir
    Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "ogg", "flac", "m4a", "wav"})
    void aPlaylistInDisguiseOpensNoNetwork(String extension) throws IOException {
        List<String> texts = List.of(
                "#EXTM3U\n#EXTINF:1,x\n" + base + "/m3u.mp3\n",
                "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:9\n#EXTINF:9.0,\n" + base
                        + "/hls.ts\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile " + base + "/concat.mp3\n",
                "[playlist]\nNumberOfEntries=1\nFile1=" + base + "/pls.mp3\n",
                "<?xml version=\"1.0\"?><playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\"><trackList><track><location>"
                        + base + "/xspf.mp3</location></track></trackList></playlist>");
        try (Rig rig = new Rig(folder)) {
            List<TrackKey> queue = new ArrayList<>();
            for (String text : texts) {
                queue.add(track(rig, extension, text.getBytes(StandardCharsets.UTF_8)));
                queue.add(track(rig, extension, ("ID3\4\0\0\0\0\0\0" + text).getBytes(StandardCharsets.UTF_8)));
            }
            queue.add(rig.wav("real", Signal.ramp(0, 22_050)));
            rig.playback().play(queue, 0);
            rig.awaitEnd();
            assertEquals(List.of(), asked);
        }
    }

    @Test
    void norDoesItFromTheMiddle() throws IOException {
        try (Rig rig = new Rig(folder)) {
            String text = "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:9\n#EXTINF:9.0,\n" + base
                    + "/hls.ts\n#EXT-X-ENDLIST\n";
            TrackKey disguised = track(rig, "ogg", text.getBytes(StandardCharsets.UTF_8));
            rig.playback().enqueue(List.of(disguised, rig.wav("real", Signal.ramp(0, 22_050))));
            rig.playback().seek(Duration.ofSeconds(2));
            rig.playback().resume();
            rig.awaitEnd();
            assertEquals(List.of(), asked);
        }
    }

    private TrackKey track(Rig rig, String extension, byte[] bytes) throws IOException {
        int number = rig.library.counts().tracks();
        Path file = Files.write(folder.resolve("disguised " + number + "." + extension), bytes);
        return rig.library.add("Disguised " + number, "Nobody", file, Duration.ofMinutes(3));
    }
}
