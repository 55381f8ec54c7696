package org.gatefold.store.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** An artist as music and merch both know it: a name and, where there is one, a MusicBrainz artist id. */
public record ArtistRef(String name, Optional<String> musicBrainzId) {
    public ArtistRef {
        if (name.isBlank() && musicBrainzId.isEmpty()) {
            throw new IllegalArgumentException("an artist needs a name or a MusicBrainz id");
        }
    }

    public static ArtistRef named(String name) {
        return new ArtistRef(name, Optional.empty());
    }

    /** Whether both mean one artist: by MusicBrainz id where both have one, else by {@link #foldedName()}. */
    public boolean isSameAs(ArtistRef other) {
        if (musicBrainzId.isPresent() && other.musicBrainzId.isPresent()) {
            return musicBrainzId.get().equalsIgnoreCase(other.musicBrainzId.get());
        }
        return foldedName().equals(other.foldedName());
    }

    /** The name without case, accents, punctuation, a leading “the” and the difference of “&” and “and”. */
    public String foldedName() {
        return fold(name);
    }

    /** Folds any text the way {@link #foldedName()} does. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replace("'", "")
                .replace("’", "");
        String words = plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        if (words.isEmpty()) {
            return plain.strip();
        }
        return words.startsWith("the ") ? words.substring(4) : words;
    }
}
