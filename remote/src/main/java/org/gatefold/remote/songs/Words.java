package org.gatefold.remote.songs;

import java.text.Normalizer;
import java.util.Locale;

/** Folds text so that what is typed finds what is printed: case, accents, and letters such as ø, ł and ß. */
public final class Words {
    private Words() {}

    /** Lower case words with one blank between; punctuation alone folds to nothing. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            switch (c) {
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ', 'ð' -> folded.append('d');
                case 'ı' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'þ' -> folded.append("th");
                case '\'', '’', '`' -> {
                    // don't and dont are one word
                }
                default -> folded.appendCodePoint(Character.isLetterOrDigit(c) ? c : ' ');
            }
        });
        return folded.toString().strip().replaceAll(" +", " ");
    }

    /** What a name is sorted by: folded, without the article that it begins with; the text itself where nothing is left. */
    public static String sort(String name) {
        String folded = fold(name);
        String bare = folded.replaceFirst("^(the|an|a) (?=.)", "");
        return bare.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : bare;
    }
}
