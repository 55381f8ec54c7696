package org.gatefold.remote.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/** Folds an artist's name so that spellings of the same name are equal: case, accents, a leading "The", "&" for "and". */
public final class NameKey {
    private NameKey() {}

    public static String of(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replace("+", " and ")
                .replaceAll("[’'`.]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        String bare = folded.startsWith("the ") ? folded.substring(4) : folded;
        return bare.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : bare;
    }
}
