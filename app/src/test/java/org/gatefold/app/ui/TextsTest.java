package org.gatefold.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class TextsTest {
    private final Texts texts = new Texts(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void lengthsReadAsPlayersWriteThem() {
        assertEquals("0:07", Texts.time(Duration.ofMillis(7_900)));
        assertEquals("4:12", Texts.time(Duration.ofSeconds(252)));
        assertEquals("1:02:09", Texts.time(Duration.ofSeconds(3729)));
        assertEquals("0:00", Texts.time(Duration.ofSeconds(-5)));
    }

    @Test
    void sizesTakeTheUnitThatSuitsThem() {
        assertEquals("31.4 GB", texts.size(31_400_000_000L));
        assertEquals("812 KB", texts.size(812_000));
        assertEquals("0 B", texts.size(0));
    }

    @Test
    void oneIsNotMany() {
        assertEquals("1 play", texts.format("track.plays", 1));
        assertEquals("48 plays", texts.format("track.plays", 48));
        assertEquals("1,906 plays", texts.format("track.plays", 1906));
    }
}
