package org.gatefold.app.sync;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Skeleton;
import org.gatefold.app.live.SyncPulse;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.kordamp.ikonli.feather.Feather;

/** What waits to be sent, since when, why, and when it is tried next; what was refused is decided about here. */
public final class SyncScreen implements Screen {
    /** What the page can ask of the window. */
    public record Acts(Runnable retryAll, Function<String, Optional<Path>> chooseFile) {}

    private final Bag bag = new Bag();
    private final Texts texts;
    private final Navigator navigator;
    private final ListView<SyncModel.Line> list = new ListView<>();
    private final Label orders = Labels.of("", "strong");
    private final Label more = Labels.of("", "muted", "sync-more");
    private final HBox ordersLine;
    private final VBox filled;
    private final BorderPane node = new BorderPane();

    public SyncScreen(SyncModel model, SyncPulse pulse, Texts texts, Navigator navigator, Acts acts) {
        bag.add(model);
        this.texts = texts;
        this.navigator = navigator;
        SyncButtons.Ways ways = new SyncButtons.Ways(model, navigator, acts.chooseFile());
        list.getStyleClass().add("sync-list");
        list.setFixedCellSize(SyncCell.HEIGHT);
        list.setCellFactory(_ -> new SyncCell(new SyncButtons(texts, ways)));
        ordersLine = ordersLine();
        filled = new VBox(8, ordersLine, list, more);
        filled.getStyleClass().add("sync-rows");
        VBox.setVgrow(list, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                Labels.of(title(), "page-title"),
                space,
                Buttons.plain(texts.get("sync.retry-all"), Icons.line(Feather.REFRESH_CW), acts.retryAll()));
        head.getStyleClass().add("page-head");
        VBox top = new VBox(head, Labels.paragraph(texts.get("sync.text"), "muted"));
        top.getStyleClass().add("sync-head");
        node.setTop(top);
        node.setCenter(rowsPane(model));
        bag.listen(
                pulse.changesProperty(),
                (_, _, _) -> model.orders(pulse.waitingProperty().get().orders()));
        model.orders(pulse.waitingProperty().get().orders());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public String title() {
        return texts.get("sync.title");
    }

    @Override
    public void close() {
        bag.close();
    }

    /** The list is there, empty, before the first rows are: its parts and its lines need not be made in one go. */
    private Node rowsPane(SyncModel model) {
        LoadPane<SyncModel.Rows> pane =
                new LoadPane<>(this::view, new Errors(texts)::sentence, texts.get("error.retry"), model::reload);
        show(ordersLine, false);
        show(more, false);
        pane.getChildren().add(filled);
        return pane.waiting(() -> Skeleton.cards(3)).follow(model.rows().state());
    }

    private Node view(SyncModel.Rows rows) {
        if (rows.shown().isEmpty() && rows.orders() == 0) {
            return new EmptyState(Icons.line(Feather.CLOUD), texts.get("sync.all"), texts.get("sync.all-text"));
        }
        if (!rows.shown().equals(list.getItems())) {
            list.getItems().setAll(rows.shown());
        }
        orders.setText(texts.format("sync.orders-wait", rows.orders()));
        show(ordersLine, rows.orders() > 0);
        more.setText(texts.format("sync.more", rows.more()));
        show(more, rows.more() > 0);
        return filled;
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private HBox ordersLine() {
        orders.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(orders, Priority.ALWAYS);
        HBox line = new HBox(
                12, orders, Buttons.plain(texts.get("side.orders"), () -> navigator.go(new Route.OrdersPage())));
        line.getStyleClass().add("card");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
