package org.gatefold.player.library.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gatefold.player.library.text.Vocabulary.Near;
import org.gatefold.player.library.text.Vocabulary.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mistyped word was meant to be. */
final class VocabularyTest {
    private static Vocabulary of(String... words) {
        return new Vocabulary(
                List.of(words).stream().map(word -> new Word(word, 1)).toList());
    }

    private static List<String> near(Vocabulary words, String typed) {
        return words.near(typed, 10).stream().map(Near::word).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "bealtes, beatles",
        "beatels, beatles",
        "betles, beatles",
        "beaatles, beatles",
        "bwatles, beatles",
        "eatles, beatles",
        "beetl, beatles",
        "garfunkle, garfunkel",
        "garfnukle, garfunkel",
        "радионэд, радиохэд"
    })
    void aSlipOrTwoAreForgiven(String typed, String meant) {
        assertEquals(List.of(meant), near(of("beatles", "garfunkel", "радиохэд", "zebra"), typed));
    }

    @Test
    void shortWordsAndWordsFarAwayAreNotGuessedAt() {
        Vocabulary words = of("blue", "green", "harbour");
        assertEquals(List.of(), near(words, "blu"));
        assertEquals(List.of(), near(words, "bxux"));
        assertEquals(List.of(), near(words, "hxrbxur"), "two slips in seven letters");
        assertEquals(List.of("harbour"), near(words, "hxrbouxr"), "two slips in eight letters");
        assertEquals(List.of(), near(words, "blue"), "what is right needs no guess");
        assertEquals(List.of(), near(words, ""));
        assertEquals(List.of(), near(words, "x".repeat(500)));
    }

    @Test
    void theNearestComesFirstThenTheMoreUsed() {
        Vocabulary words =
                new Vocabulary(List.of(new Word("starlings", 2), new Word("starling", 9), new Word("sterlinge", 50)));
        assertEquals(
                List.of(new Near("starling", 9, 1), new Near("starlings", 2, 1), new Near("sterlinge", 50, 2)),
                words.near("starlimg", 10));
        assertEquals(1, words.near("starlimg", 1).size());
    }

    @Test
    void beginningsAreFoundAmongMany() {
        Random random = new Random(5);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            words.add(new Word("%c%s".formatted('a' + random.nextInt(26), Integer.toString(i, 36)), 1));
        }
        Vocabulary vocabulary = new Vocabulary(words);
        for (Word word : words) {
            assertTrue(vocabulary.hasBeginning(
                    word.text().substring(0, 1 + random.nextInt(word.text().length()))));
            assertFalse(vocabulary.hasBeginning(word.text() + "~"));
        }
        assertFalse(new Vocabulary(List.of()).hasBeginning("a"));
    }

    /** The quick count against the plain definition. */
    @Test
    void slipsAreCountedAsDamerauDefinedThem() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String typed = letters(random, 4 + random.nextInt(6));
            String word = letters(random, 1 + random.nextInt(10));
            int most = typed.length() < 8 ? 1 : 2;
            int least = plainLeast(typed, word);
            List<Near> near = of(word).near(typed, 1);
            assertEquals(
                    least > 0 && least <= most ? List.of(new Near(word, 1, least)) : List.of(),
                    near,
                    typed + " ~ " + word);
        }
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('a' + random.nextInt(3)));
        }
        return letters.toString();
    }

    private static int plainLeast(String typed, String word) {
        int least = Integer.MAX_VALUE;
        for (int end = 0; end <= word.length(); end++) {
            least = Math.min(least, plain(typed, word.substring(0, end)));
        }
        return least;
    }

    private static int plain(String one, String other) {
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                Math.min(slips[i - 1][j], slips[i][j - 1]) + 1,
                                slips[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[one.length()][other.length()];
    }
}
