package org.gatefold.player.library.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Folds case, accents, widths and letters such as ø, ł, ß and æ, so that what a listener types or another tagger wrote
 * compares equal. Fingerprints are made of this: a change here changes keys, so it needs a new kind of key (ADR 0201).
 */
public final class Fold {
    private Fold() {}

    /** Lower case without accents, widths and ligatures; punctuation and blanks stay. */
    public static String text(String text) {
        return isAscii(text) ? plain(text) : folded(text);
    }

    /** What needs no tables, as most names of most libraries. */
    private static String plain(String text) {
        return text.indexOf('`') < 0
                ? text.toLowerCase(Locale.ROOT)
                : text.toLowerCase(Locale.ROOT).replace('`', '\'');
    }

    private static String folded(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x300 || c > 0x36F) {
                folded.append(letter(c));
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The words of a text: runs of letters and digits, "&" as "and", each ideograph or kana on its own. */
    public static List<String> words(String text) {
        String folded = text(text);
        String spelled = folded.indexOf('&') < 0 ? folded : folded.replace("&", " and ");
        return isAscii(spelled) ? plainWords(spelled) : spelledWords(spelled);
    }

    private static List<String> plainWords(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isLowerOrDigit(text.charAt(i))) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    private static boolean isLowerOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static List<String> spelledWords(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isAlone(c)) {
                end(word, words);
                words.add(Character.toString(c));
            } else if (isPartOfWord(c)) {
                word.appendCodePoint(c);
            } else {
                end(word, words);
            }
        });
        end(word, words);
        return words;
    }

    /** What two spellings of one name have in common: the words with one blank between; for "!!!" the marks themselves. */
    public static String name(String text) {
        List<String> words = words(text);
        return words.isEmpty() ? text(text).strip() : String.join(" ", words);
    }

    /** Whether a code point stands for a word or syllable by itself, so that a search may begin with it. */
    static boolean isAlone(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> Character.isLetter(c);
            default -> false;
        };
    }

    static boolean isPartOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static String letter(char c) {
        return switch (c) {
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            case 'ŋ' -> "n";
            case 'ŧ' -> "t";
            case 'ς' -> "σ";
            case '’', '‘', '`', '´', 'ʼ' -> "'";
            default -> String.valueOf(c);
        };
    }
}
