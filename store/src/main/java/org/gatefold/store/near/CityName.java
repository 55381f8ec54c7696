package org.gatefold.store.near;

import java.text.Normalizer;
import java.util.Map;

/** Names of cities as they are compared: small letters without accents, one space for whatever stands between words. */
final class CityName {
    /** Letters that are no letter with an accent, as most people without them type them. */
    private static final Map<Character, String> OTHERWISE = Map.of(
            'ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'ł', "l", 'đ', "d", 'ð', "d", 'þ', "th", 'ı', "i", 'ħ', "h");

    private CityName() {}

    static String fold(String name) {
        String plain = name.chars().allMatch(c -> c < 128) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = Character.toLowerCase(plain.charAt(i));
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                space = false;
                folded.append(c < 128 ? String.valueOf(c) : OTHERWISE.getOrDefault(c, String.valueOf(c)));
            } else if (!isSilent(c)) {
                space = true;
            }
        }
        return folded.toString();
    }

    /** Accents that stand alone, and apostrophes, which not everybody writes. */
    private static boolean isSilent(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '’' || c == 'ʻ' || c == '‘';
    }
}
