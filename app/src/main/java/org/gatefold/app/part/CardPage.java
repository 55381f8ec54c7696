package org.gatefold.app.part;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.GridView;
import org.gatefold.app.control.Awaited;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.PagedList;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.library.browse.Initial;
import org.kordamp.ikonli.feather.Feather;

/** A page that is one long grid of covers, filled as it is scrolled and anew whenever the library changes. */
public final class CardPage<T> implements Screen {
    private final BorderPane node = new BorderPane();
    private final Bag bag = new Bag();
    private final String title;
    private final PagedList<T> items;
    private final HBox head;
    private final AlphabetRail rail;

    /** What every such page is given: where loads run, the covers, and what says that the library changed. */
    public record Setup(Background background, Artwork artwork, ObservableValue<?> changes, Texts texts) {}

    /** @param fill points a card at an item */
    public CardPage(String title, Setup setup, PagedList.Source<T> source, BiConsumer<AlbumCard, T> fill) {
        this.title = title;
        items = bag.add(new PagedList<>(setup.background(), source));
        head = new HBox(Labels.of(title, "page-title"));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("fixed-head");
        node.setTop(head);
        GridView<Optional<T>> grid = CardGrid.paged(items, setup.artwork(), fill);
        rail = bag.add(new AlphabetRail(setup.background(), setup.texts(), place -> GridScroll.toTop(grid, place)));
        node.setRight(rail.node());
        node.setCenter(Awaited.over(
                ListStates.over(grid, items, () -> nothing(setup.texts()), setup.texts()),
                () -> Skeleton.covers(24),
                items.stateProperty()));
        bag.listen(setup.changes(), (_, _, _) -> {
            items.reload();
            rail.reload();
        });
        items.reload();
    }

    private static Node nothing(Texts texts) {
        return new EmptyState(Icons.line(Feather.MUSIC), texts.get("list.no-music"), texts.get("list.no-music-text"));
    }

    /** Puts a control at the right end of the head. */
    public void tool(Node control) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().addAll(space, control);
    }

    /** Lets the list be entered at these letters, counted off the JavaFX thread; empty where it is not alphabetical. */
    public CardPage<T> letters(Optional<Callable<List<Initial>>> count) {
        rail.show(count);
        return this;
    }

    /** Shows another list, or the same in another order. */
    public void show(PagedList.Source<T> source) {
        items.show(source);
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void close() {
        bag.close();
    }
}
