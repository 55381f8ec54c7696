package org.gatefold.app.playlists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.Pages;
import org.gatefold.app.live.ListImport;
import org.gatefold.app.live.ListImports;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What became of the playlist files that were brought in: a card each, with what was not found. */
public final class ImportsScreen implements Screen {
    private final Bag bag = new Bag();
    private final ListImports imports;
    private final Navigator navigator;
    private final Texts texts;
    private final VBox cards = new VBox(16);
    private final Map<Integer, ImportCard> shown = new HashMap<>();
    private final Parent node;

    public ImportsScreen(ListImports imports, Runnable choose, Navigator navigator, Texts texts) {
        this.imports = imports;
        this.navigator = navigator;
        this.texts = texts;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                Labels.of(title(), "page-title"),
                space,
                Buttons.plain(texts.get("import.choose"), Icons.line(Feather.DOWNLOAD), choose));
        head.getStyleClass().add("page-head");
        node = Pages.scrolled(head, cards);
        bag.listen(imports.allProperty(), (_, _, all) -> show(all));
        show(imports.allProperty().get());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.get("import.title");
    }

    @Override
    public void close() {
        bag.close();
    }

    private void show(List<ListImport> all) {
        if (all.isEmpty()) {
            cards.getChildren()
                    .setAll(new EmptyState(
                            Icons.line(Feather.FILE_TEXT), texts.get("import.empty"), texts.get("import.empty-text")));
            return;
        }
        cards.getChildren()
                .setAll(all.stream()
                        .map(each -> shown.computeIfAbsent(
                                        each.number(), _ -> new ImportCard(texts, navigator, imports::stop))
                                .show(each))
                        .toList());
    }
}
