package org.gatefold.remote.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is looked for; everything given must fit.
 *
 * @param words free text; every word must begin a word of the product
 * @param artistName a name in any spelling
 * @param price applied to prices in its currency only
 */
public record Search(
        String words,
        Optional<String> artistName,
        Optional<String> artistMbid,
        List<String> categories,
        Optional<PriceFilter> price) {

    public Search {
        categories = List.copyOf(categories);
        artistMbid = artistMbid.map(id -> id.toLowerCase(Locale.ROOT));
    }

    /** A range of prices in minor units. */
    public record PriceFilter(OptionalLong min, OptionalLong max, String currency) {}
}
