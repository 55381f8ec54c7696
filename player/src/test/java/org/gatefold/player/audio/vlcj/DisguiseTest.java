package org.gatefold.player.audio.vlcj;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DisguiseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\nhttp://a/b.mp3\n",
                "\u00ef\u00bb\u00bf#EXTM3U\nhttp://a\n\u0000\u0001",
                "[playlist]\nFile1=http://a\n\u0000",
                "<asx version=\"3.0\">\u0000",
                "  \n<?xml version=\"1.0\"?><playlist/>",
                "https://a/b.mp3\u0000",
                "RTSPtext rtsp://a\u0000",
                "just words\n"
            })
    void aListOfAddressesIsToldWhateverItCallsItself(String content) {
        assertTrue(Disguise.isList(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void musicIsNone() throws Exception {
        for (String name : Stream.of("sweep-a.mp3", "sweep-a.ogg", "sweep-a.opus", "sweep-a.m4a", "ramp-a.flac")
                .toList()) {
            try (var bytes = DisguiseTest.class.getResourceAsStream("/audio/" + name)) {
                assertFalse(Disguise.isList(bytes.readNBytes(1024)), name);
            }
        }
        assertFalse(Disguise.isList("RIFF\u0024\u0000\u0000\u0000WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1)));
    }
}
