package org.gatefold.player.library;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatefold.player.library.text.Query;
import org.gatefold.player.library.text.Query.Condition;
import org.gatefold.player.library.text.Query.Field;

/** What a search asks for by name, for whoever knows nothing of years, formats and stars. */
public final class SearchWords {
    private SearchWords() {}

    /** Free words, then those of titles, artists and albums, as they were typed; empty where it only narrows by other things. */
    public static String names(String typed) {
        Query query = Query.of(typed);
        Stream<String> named = query.conditions().stream()
                .flatMap(condition -> condition instanceof Condition.Named(var field, var text) && field != Field.GENRE
                        ? Stream.of(text)
                        : Stream.empty());
        return Stream.concat(Stream.of(query.words()), named)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }
}
