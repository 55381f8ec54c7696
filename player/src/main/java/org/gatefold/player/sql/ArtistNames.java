package org.gatefold.player.sql;

import java.text.Normalizer;
import java.util.Locale;

/** Folds artist names, so that plays of "Björk" and "BJORK" are of the same artist. */
final class ArtistNames {
    private ArtistNames() {}

    /** Lower case, without accents and widths, blanks collapsed. */
    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ")
            .strip();
    }
}
