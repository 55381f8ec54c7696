package org.gatefold.app.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.GridPane;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;

/** What a search can be narrowed by, each with an example that is added to the search when it is pressed. */
final class SearchHelp extends GridPane {
    private record Field(String example, String key) {}

    private static final List<Field> FIELDS = List.of(
            // keys: search.by-artist search.by-album search.by-title search.by-genre search.by-year search.by-format
            new Field("artist:vega", "search.by-artist"),
            new Field("album:\"tide tables\"", "search.by-album"),
            new Field("title:light", "search.by-title"),
            new Field("genre:folk", "search.by-genre"),
            new Field("year:1990..1999", "search.by-year"),
            new Field("format:flac", "search.by-format"),
            // keys: search.by-rating search.by-loved search.by-offline
            new Field("rating:>3", "search.by-rating"),
            new Field("loved:yes", "search.by-loved"),
            new Field("offline:yes", "search.by-offline"));

    SearchHelp(Texts texts, Consumer<String> add) {
        setHgap(18);
        setVgap(4);
        getStyleClass().addAll("card", "search-help");
        for (int i = 0; i < FIELDS.size(); i++) {
            Field field = FIELDS.get(i);
            add(Buttons.link(field.example(), () -> add.accept(field.example())), 0, i);
            add(Labels.of(texts.get(field.key()), "muted"), 1, i);
        }
        setMaxWidth(USE_PREF_SIZE);
    }
}
