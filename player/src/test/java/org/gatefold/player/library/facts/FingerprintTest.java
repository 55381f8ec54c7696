package org.gatefold.player.library.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gatefold.player.library.TrackKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of fingerprints, over random names and lengths. */
final class FingerprintTest {
    private static final int ROUNDS = 3000;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzéèüöñßøåæłžčαβγджи0123456789'&/-.!  ";

    private final Random random = new Random(20260408);

    private String name() {
        StringBuilder name = new StringBuilder("x");
        for (int i = 3 + random.nextInt(20); i > 0; i--) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    private Duration length() {
        return Duration.ofMillis(random.nextInt(1_200_000));
    }

    private static Fingerprint of(String artist, String title, String album, Duration length) {
        return Fingerprint.ofNames(artist, title, album, length, "1.1");
    }

    @Test
    void lengthsWithinTwoSecondsMatchAndThreeSecondsApartNever() {
        for (int i = 0; i < ROUNDS; i++) {
            Duration length = length();
            Fingerprint one = of("A", "T", "R", length);
            long apart = random.nextInt(2001);
            assertTrue(one.matches(of("A", "T", "R", length.plusMillis(apart))), length + " and " + apart + " ms more");
            assertFalse(one.matches(of("A", "T", "R", length.plusMillis(3001 + random.nextInt(100_000)))));
        }
    }

    @Test
    void matchingGoesBothWays() {
        for (int i = 0; i < ROUNDS; i++) {
            Fingerprint one = of("A", "T", "R", Duration.ofMillis(random.nextInt(9000)));
            Fingerprint other = of("A", "T", "R", Duration.ofMillis(random.nextInt(9000)));
            assertTrue(one.matches(one));
            assertEquals(one.matches(other), other.matches(one));
        }
    }

    @Test
    void theSpellingDoesNotMatter() {
        List<UnaryOperator<String>> spellings = List.of(
                text -> text.toUpperCase(Locale.ROOT).replace("ẞ", "SS"),
                text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                text -> "  " + text + " ",
                text -> text.replace("'", "’"),
                text -> text.replace(" ", "  "),
                text -> text.replace("&", " and "),
                text -> text + "!");
        for (int i = 0; i < ROUNDS; i++) {
            String artist = name();
            String title = name();
            String album = name();
            UnaryOperator<String> spelling = spellings.get(random.nextInt(spellings.size()));
            assertEquals(
                    of(artist, title, album, Duration.ZERO),
                    of(spelling.apply(artist), spelling.apply(title), spelling.apply(album), Duration.ZERO),
                    () -> artist + " | " + title + " | " + album);
        }
    }

    @Test
    void theArticleAndTheGuestsDoNotMatter() {
        assertEquals(
                of("Beatles", "Help", "Help", Duration.ZERO),
                of("The Beatles feat. X", "Help! (feat. Billy)", "Help!", Duration.ZERO));
    }

    @Test
    void differentNamesHaveDifferentKeys() {
        Set<String> names = new HashSet<>();
        Set<TrackKey> keys = new HashSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            String title = "t" + i;
            names.add(title);
            keys.add(of("A", title, "R", Duration.ZERO).key());
        }
        assertEquals(names.size(), keys.size());
        assertNotEquals(
                of("a b", "c", "", Duration.ZERO), of("a", "b c", "", Duration.ZERO), "names do not run together");
    }

    @Test
    void aKeyGivesItsFingerprintBack() {
        for (int i = 0; i < ROUNDS; i++) {
            Fingerprint fingerprint = of(name(), name(), name(), length());
            assertEquals(Optional.of(fingerprint), Fingerprint.in(fingerprint.key()));
        }
        assertEquals(Optional.empty(), Fingerprint.in(new TrackKey("mb:4e0d8649-1f89-44f1-a0cc-9e4d5b1e7c11")));
        assertEquals(Optional.empty(), Fingerprint.in(new TrackKey("fp:nonsense")));
    }

    /** These values are in people's user databases: if this test fails, keys have changed and plays are lost. */
    @Test
    void keysNeverChange() {
        assertEquals(
                "fp:td357ce8c13042e8f6961e5e8-605",
                of("Sigur Rós", "Svefn-g-englar", "Ágætis byrjun", Duration.ofMillis(604_500))
                        .key()
                        .value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Track 3", "Untitled", "[unknown]", "03", "Audio Track 3"})
    void titlesThatNameNothingTakeTheirPlaceIn(String title) {
        assertNotEquals(
                Fingerprint.ofNames("A", title, "R", Duration.ZERO, "1.3"),
                Fingerprint.ofNames("A", title, "R", Duration.ZERO, "1.4"));
        assertEquals(
                Fingerprint.ofNames("A", "Real", "R", Duration.ZERO, "1.3"),
                Fingerprint.ofNames("A", "Real", "R", Duration.ZERO, "1.4"));
    }
}
