package org.gatefold.gallery;

import static org.gatefold.gallery.Specimens.as;
import static org.gatefold.gallery.Specimens.section;
import static org.gatefold.gallery.Specimens.shown;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.gatefold.app.PartsDesk;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.LetterRail;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.part.ListStates;
import org.gatefold.app.ui.PagedList;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Long lists in the states they can be in: not there yet, empty, not to be read; the letters at their side. */
final class ListPage {
    private static final double LIST = 280;

    private final PartsDesk desk;

    private ListPage(PartsDesk desk) {
        this.desk = desk;
    }

    static Region of(PartsDesk desk) {
        ListPage page = new ListPage(desk);
        return Specimens.page(skeletons(), page.lists(), letters());
    }

    private static Node skeletons() {
        return section(
                "Not there yet",
                shown("rows", Skeleton.rows(4), LIST),
                shown("cards", Skeleton.cards(2), LIST),
                shown("a page", Skeleton.lines(), LIST),
                shown("covers", Skeleton.covers(5), 900));
    }

    private Node lists() {
        return section(
                "Long lists",
                shown("empty", over((_, _) -> new PagedList.Slice<>(List.of(), 0)), LIST),
                shown(
                        "not to be read",
                        over((_, _) -> {
                            throw new IOException("The disk did not answer.");
                        }),
                        LIST),
                shown(
                        "there",
                        over((from, count) -> new PagedList.Slice<>(
                                IntStream.range(from, Math.min(from + count, 4))
                                        .mapToObj(
                                                i -> List.of("Copper Season", "Glass Orchard", "Moorings EP", "Sunroom")
                                                        .get(i))
                                        .toList(),
                                4)),
                        LIST));
    }

    private StackPane over(PagedList.Source<String> source) {
        PagedList<String> items = desk.bag().add(new PagedList<>(desk.background(), source));
        ListView<Optional<String>> list = new ListView<>(items);
        list.setCellFactory(_ -> new WordCell());
        StackPane place = ListStates.over(
                list,
                items,
                () -> new EmptyState(Icons.line(Feather.MUSIC), "No music yet", "Add a folder in the settings."),
                desk.texts());
        place.setMinHeight(200);
        place.setMaxHeight(200);
        items.reload();
        return place;
    }

    private static Node letters() {
        List<LetterRail.Letter> all = IntStream.rangeClosed('A', 'H')
                .mapToObj(c -> new LetterRail.Letter(Character.toString(c), Character.toString(c), c))
                .toList();
        LetterRail rail = new LetterRail("Letters", _ -> {});
        rail.show(all);
        LetterRail focused = new LetterRail("Letters", _ -> {});
        focused.show(all);
        as(focused.getContent(), "focused");
        rail.setPrefHeight(180);
        focused.setPrefHeight(180);
        return section("Letters", shown("at the side of a list", rail), shown("focus", focused));
    }

    /** A line of the list. */
    private static final class WordCell extends ListCell<Optional<String>> {
        @Override
        protected void updateItem(@Nullable Optional<String> word, boolean empty) {
            super.updateItem(word, empty);
            setText(empty || word == null ? "" : word.orElse(""));
        }
    }
}
