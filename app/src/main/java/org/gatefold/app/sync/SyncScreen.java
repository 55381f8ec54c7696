package org.gatefold.app.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
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
import org.gatefold.app.live.SyncPulse;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What waits to be sent, since when, why, and when it is tried next; what was refused is decided about here. */
public final class SyncScreen implements Screen {
    /** What the page can ask of the window. */
    public record Acts(Runnable retryAll, Function<String, Optional<Path>> chooseFile) {}

    private final Bag bag = new Bag();
    private final Texts texts;
    private final Navigator navigator;
    private final ListView<SyncLines.Line> list = new ListView<>();
    private final Label orders = Labels.of("", "strong");
    private final Label more = Labels.of("", "muted");
    private final HBox ordersLine;
    private final VBox filled;
    private final BorderPane node = new BorderPane();

    public SyncScreen(SyncModel model, SyncPulse pulse, Texts texts, Navigator navigator, Acts acts) {
        bag.add(model);
        this.texts = texts;
        this.navigator = navigator;
        SyncLines lines = new SyncLines(model, texts, navigator, acts.chooseFile());
        list.getStyleClass().add("sync-list");
        list.setCellFactory(_ -> new Cell(lines));
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
        node.setCenter(new LoadPane<>(this::view, new Errors(texts)::sentence, texts.get("error.retry"), model::reload)
                .follow(model.rows().state()));
        bag.listen(pulse.waitingProperty(), (_, _, waits) -> model.orders(waits.orders()));
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

    private Node view(SyncModel.Rows rows) {
        if (rows.shown().isEmpty() && rows.orders() == 0) {
            return new EmptyState(Icons.line(Feather.CLOUD), texts.get("sync.all"), texts.get("sync.all-text"));
        }
        List<SyncLines.Line> shown = rows.shown().stream()
                .map(row -> new SyncLines.Line(
                        row, rows.asked().filter(seq -> seq == row.seq()).isPresent()))
                .toList();
        if (!shown.equals(list.getItems())) {
            list.getItems().setAll(shown);
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

    /** Only lines that are seen have nodes: while a long list drains it changes many times a second. */
    private static final class Cell extends ListCell<SyncLines.Line> {
        private final SyncLines lines;

        Cell(SyncLines lines) {
            this.lines = lines;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(SyncLines.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty || line == null ? null : lines.node(line));
        }
    }
}
