package org.gatefold.remote.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A search as SQL on {@code product p}; every value is bound, none is written into the text. */
record Where(String sql, List<@Nullable Object> values) {

    static Where of(Search search) {
        List<String> parts = new ArrayList<>(List.of("1 = 1"));
        List<@Nullable Object> values = new ArrayList<>();
        words(search.words(), parts, values);
        artist(search, parts, values);
        if (!search.categories().isEmpty()) {
            parts.add("p.category in ("
                    + String.join(", ", Collections.nCopies(search.categories().size(), "?")) + ")");
            values.addAll(search.categories());
        }
        search.price().ifPresent(price -> {
            parts.add(
                    "exists (select 1 from variant v where v.product_id = p.id and v.currency = ? and v.price between ? and ?)");
            values.add(price.currency());
            values.add(price.min().orElse(0));
            values.add(price.max().orElse(Long.MAX_VALUE));
        });
        return new Where(String.join(" and ", parts), values);
    }

    private static void words(String words, List<String> parts, List<@Nullable Object> values) {
        String match = List.of(words.split("[^\\p{L}\\p{N}\\p{M}]+")).stream()
                .filter(word -> !word.isEmpty())
                .limit(16)
                .map(word -> '"' + word + "\"*")
                .collect(Collectors.joining(" "));
        if (!match.isEmpty()) {
            parts.add("p.seq in (select rowid from product_words where product_words match ?)");
            values.add(match);
        } else if (!words.isBlank()) {
            parts.add("0 = 1");
        }
    }

    /** The MusicBrainz id wins; the name speaks for products that have no id, or where the caller has none. */
    private static void artist(Search search, List<String> parts, List<@Nullable Object> values) {
        if (search.artistMbid().isPresent() && search.artistName().isPresent()) {
            parts.add("(p.artist_mbid = ? or p.artist_mbid is null and p.artist_key = ?)");
            values.add(search.artistMbid().get());
            values.add(NameKey.of(search.artistName().get()));
        } else if (search.artistMbid().isPresent()) {
            parts.add("p.artist_mbid = ?");
            values.add(search.artistMbid().get());
        } else if (search.artistName().isPresent()) {
            parts.add("p.artist_key = ?");
            values.add(NameKey.of(search.artistName().get()));
        }
    }
}
