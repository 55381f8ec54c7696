package org.gatefold.app.ui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class TextsTest {
    private final Texts texts = new Texts(Locale.ENGLISH, ZoneOffset.UTC);
    private final Texts spanish = new Texts(Locale.of("es"), ZoneOffset.UTC);
    private final Texts french = new Texts(Locale.of("fr"), ZoneOffset.UTC);

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
        assertEquals("31,4\u00a0GB", spanish.size(31_400_000_000L));
        assertEquals("31,4\u00a0Go", french.size(31_400_000_000L));
    }

    @Test
    void oneIsNotMany() {
        assertEquals("1 play", texts.format("track.plays", 1));
        assertEquals("48 plays", texts.format("track.plays", 48));
        assertEquals("1,906 plays", texts.format("track.plays", 1906));
    }

    @Test
    void everyLanguageCountsInItsOwnWay() {
        assertEquals("0 reproducciones", spanish.format("track.plays", 0));
        assertEquals("1 reproducción", spanish.format("track.plays", 1));
        assertEquals("1.906 reproducciones", spanish.format("track.plays", 1906));
        assertEquals("1.000.000 de reproducciones", spanish.format("track.plays", 1_000_000));
        assertEquals("0 écoute", french.format("track.plays", 0));
        assertEquals("1 écoute", french.format("track.plays", 1));
        assertEquals("4\u202f812 écoutes", french.format("track.plays", 4812));
        assertEquals("1\u202f000\u202f000 d’écoutes", french.format("track.plays", 1_000_000));
    }

    @Test
    void theRegionOfTheSystemSaysHowNumbersAndTimesAreWritten() {
        Instant evening = Instant.parse("2026-11-23T21:05:00Z");
        assertEquals("23 Nov 2026, 21:05", new Texts(Locale.UK, ZoneOffset.UTC).moment(evening));
        assertEquals("23 nov 2026, 21:05", spanish.moment(evening));
        assertEquals("23 nov. 2026 21:05", french.moment(evening));
        assertEquals(
                "4,812 reproducciones", new Texts(Locale.of("es", "MX"), ZoneOffset.UTC).format("track.plays", 4812));
    }

    @Test
    void aLanguageThatGatefoldDoesNotSpeakIsAnsweredInEnglishWithItsRegionsCustoms() {
        Texts german = new Texts(Locale.GERMANY, ZoneOffset.UTC);
        assertEquals("Albums", german.get("side.albums"));
        assertEquals("4.812 plays", german.format("track.plays", 4812));
        assertEquals("DE", german.locale().getCountry());
    }

    @Test
    void theLanguageOfTheSystemNeverBreaksInOnAnother() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRANCE);
            assertEquals("Settings", new Texts(Locale.US, ZoneOffset.UTC).get("top.settings"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aKeyThatNobodyWroteIsAFault() {
        assertThrows(MissingResourceException.class, () -> french.get("no.such.key"));
    }

    @Test
    void theAccentedPseudoLocaleKeepsArgumentsAndPluralForms() {
        Texts accented = new Texts(Locale.of("en", "XA"), ZoneOffset.UTC);
        assertEquals("[Šééttííñgš]", accented.get("top.settings"));
        assertEquals("[1 plááý]", accented.format("track.plays", 1));
        assertEquals("[1,906 plááýš]", accented.format("track.plays", 1906));
        assertEquals("[Çóópý tóó Foxglove]", accented.format("playlist.copy-to", "Foxglove"));
    }

    @Test
    void thePseudoLocaleFromRightToLeftTurnsTheWordsAndLeavesNamesAsTheyAre() {
        Texts mirrored = new Texts(Locale.of("en", "XB"), ZoneOffset.UTC);
        assertEquals("\u202eSettings\u202c", mirrored.get("top.settings"));
        assertEquals("\u202eCopy to \u202cFoxglove", mirrored.format("playlist.copy-to", "Foxglove"));
    }

    @Test
    void everyMessageCanBeDisguised() throws Exception {
        Properties all = new Properties();
        try (Reader reader = new InputStreamReader(
                Texts.class.getResourceAsStream("/gatefold/messages/messages.properties"), StandardCharsets.UTF_8)) {
            all.load(reader);
        }
        Texts longer = new Texts(Locale.of("en", "XA"), ZoneOffset.UTC);
        Texts mirrored = new Texts(Locale.of("en", "XB"), ZoneOffset.UTC);
        for (String key : all.stringPropertyNames()) {
            assertTrue(longer.get(key).startsWith("["), key);
            assertDoesNotThrow(() -> mirrored.get(key), key);
        }
    }
}
