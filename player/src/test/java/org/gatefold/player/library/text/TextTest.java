package org.gatefold.player.library.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are cleaned, folded, sorted, searched and mended. */
final class TextTest {
    @ParameterizedTest
    @CsvSource({
        "Björk, bjork",
        "Sigur Rós, sigur ros",
        "MØ, mo",
        "Łódź, lodz",
        "Straße, strasse",
        "Ænima, aenima",
        "Œuvre, oeuvre",
        "Đorđe, dorde",
        "Þórr, thorr",
        "ＡＢＣ, abc",
        "ﬁre, fire",
        "Ёлка, елка",
        "İstanbul, istanbul",
        "ΑΒΓ, αβγ"
    })
    void foldingForgetsCaseAccentsAndWidths(String name, String folded) {
        assertEquals(folded, Fold.text(name));
    }

    @Test
    void voicedKanaStayWhatTheyAre() {
        assertEquals("がぎ", Fold.text("がぎ"));
        assertEquals("ガ", Fold.text("ｶﾞ"));
    }

    @ParameterizedTest
    @CsvSource({
        "The Beatles, beatles",
        "A Perfect Circle, perfect circle",
        "An Horse, horse",
        "The The, the",
        "The, the",
        "A, a",
        "AC/DC, ac dc",
        "!!!, !!!",
        "...And You Will, and you will",
        "Theatre, theatre"
    })
    void sortNamesMoveTheArticle(String name, String sort) {
        assertEquals(sort, SortName.of(name));
    }

    @Test
    void everyWordTypedIsAPhraseThatBeginsAWord() {
        assertEquals(Optional.of("\"hel\"* AND (\"ac dc\"* OR \"acdc\"*)"), SearchText.expression(" Hel  AC/DC "));
        assertEquals(Optional.empty(), SearchText.expression("\" * - ()"));
        assertEquals(Optional.empty(), SearchText.expression(""));
    }

    @Test
    void indexedTextHasWordsTogetherToo() {
        assertEquals("ac dc live acdc", SearchText.indexed("AC/DC Live"));
        assertEquals("don t stop dont", SearchText.indexed("Don’t stop"));
    }

    @Test
    void plainNamesAreReadAsThoseWithAccentsAre() {
        Random random = new Random(11);
        String signs = " aBcZ09&`'-/()\t\0_~\u007F.";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String plain = text.toString();
            String accented = plain + " é";
            assertEquals(Fold.text(accented), Fold.text(plain) + " e");
            List<String> words = new ArrayList<>(Fold.words(plain));
            words.add("e");
            assertEquals(Fold.words(accented), words);
            String clean = Clean.text(plain);
            assertEquals(Clean.text(accented), plain.indexOf('\0') < 0 ? (clean + " é").strip() : clean);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "Motörhead", "Beyoncé", "Ágætis byrjun", "Ä", "naïve café", "Êèíî", "Ãlvaro"})
    void trueLatinAndWhatCannotBeToldStays(String text) {
        assertEquals(text, Mojibake.repair(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Björk", "東京", "Кино", "“Heroes”"})
    void utf8ReadAsLatinIsMended(String text) {
        assertEquals(
                text, Mojibake.repair(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"さくら", "東京事変", "ヒカル・ウタダ", "DREAMS COME TRUE 決戦は金曜日ね"})
    void shiftJisReadAsLatinIsMended(String text) throws Exception {
        String wrong = new String(text.getBytes("windows-31j"), StandardCharsets.ISO_8859_1);
        assertEquals(text, Mojibake.repair(wrong));
        assertEquals(text, Mojibake.decode(text.getBytes("windows-31j")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Don’t Stop – Live", "“Heroes”", "It’s Bob’s €5", "…And Justice"})
    void windowsMarksReadAsLatinAreMended(String text) {
        assertEquals(
                text,
                Mojibake.repair(
                        new String(text.getBytes(Charset.forName("windows-1252")), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void anyBytesDecodeToSomething() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            String clean = Clean.text(Mojibake.decode(bytes));
            assertTrue(clean.chars().noneMatch(c -> c < 0x20 || c == 0x7F));
            assertEquals(clean, Clean.text(clean), "cleaning twice changes nothing");
            Fold.words(clean);
        }
    }

    @Test
    void cleanTextIsBoundedAndOnOneLine() {
        assertEquals("a b", Clean.text("  a\r\n\t b\u0000hidden"));
        assertEquals(Clean.LONGEST, Clean.text("x".repeat(1_000_000)).length());
        assertEquals("", Clean.text(" ".repeat(1_000_000) + "x"));
        assertEquals("abc", Clean.text("\uFEFFa\u202Eb\uD800c"));
        assertEquals("é", Clean.text("e\u0301"));
    }

    @ParameterizedTest
    @CsvSource({
        "1999, 1999",
        "1999-05-01, 1999",
        "05/01/1999, 1999",
        "01.05.1999, 1999",
        "19990501, 1999",
        "(c) 2004 X, 2004",
        "2019-05-03T10:00:00Z, 2019"
    })
    void aYearIsFoundInAnyDate(String date, int year) {
        assertEquals(OptionalInt.of(year), Numbers.year(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99", "0000", "12345", "soon"})
    void whatIsNoYearIsNone(String date) {
        assertEquals(OptionalInt.empty(), Numbers.year(date));
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "03, 3", "3/10, 3", "'', 0", "x, 0", "99999999999999999999, 99999"})
    void aNumberIsTheFirstOne(String text, int number) {
        assertEquals(number, Numbers.count(text));
    }

    @Test
    void matchingAsksForTheBeginningOfWords() {
        assertTrue(SearchText.matches(List.of("be", "wh"), "beatles white"));
        assertFalse(SearchText.matches(List.of("eat"), "beatles white"));
    }
}
