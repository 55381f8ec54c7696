package org.gatefold.app.sync;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.EmptyState;
import org.gatefold.app.control.Icons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.LoadPane;
import org.gatefold.app.control.Pages;
import org.gatefold.app.live.SyncPulse;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.route.Screen;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Loading;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.outbox.WaitingRow;
import org.gatefold.sync.outbox.WaitingRows;
import org.kordamp.ikonli.feather.Feather;

/** What waits to be sent, since when, why, and when it is tried next. */
public final class SyncScreen implements Screen {
    private static final int SHOWN = 200;

    private final Bag bag = new Bag();
    private final WaitingRows outbox;
    private final Background background;
    private final Texts texts;
    private final Navigator navigator;
    private final SyncPulse pulse;
    private final Loading<List<WaitingRow>> rows;
    private final Parent node;

    /** @param retryAll ends every wait */
    public SyncScreen(
            WaitingRows outbox,
            SyncPulse pulse,
            Background background,
            Texts texts,
            Navigator navigator,
            Runnable retryAll) {
        this.outbox = outbox;
        this.pulse = pulse;
        this.navigator = navigator;
        this.background = background;
        this.texts = texts;
        rows = bag.add(Loading.of(background, () -> outbox.rows(SHOWN)));
        HBox head = new HBox(
                Labels.of(title(), "page-title"),
                space(),
                Buttons.plain(texts.get("sync.retry-all"), Icons.line(Feather.REFRESH_CW), retryAll));
        head.getStyleClass().add("page-head");
        node = Pages.scrolled(
                head,
                Labels.paragraph(texts.get("sync.text"), "muted"),
                new LoadPane<>(this::view, new Errors(texts)::sentence, texts.get("error.retry"), rows::start)
                        .follow(rows.state()));
        bag.listen(pulse.waitingProperty(), (_, _, _) -> rows.start());
        rows.start();
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

    private Node view(List<WaitingRow> waiting) {
        int orders = pulse.waitingProperty().get().orders();
        if (waiting.isEmpty() && orders == 0) {
            return new EmptyState(Icons.line(Feather.CLOUD), texts.get("sync.all"), texts.get("sync.all-text"));
        }
        VBox all = new VBox(8);
        if (orders > 0) {
            all.getChildren().add(orders(orders));
        }
        waiting.forEach(row -> all.getChildren().add(line(row)));
        return all;
    }

    private Node orders(int waiting) {
        var words = Labels.of(texts.format("sync.orders-wait", waiting), "strong");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(
                12, words, Buttons.plain(texts.get("side.orders"), () -> navigator.go(new Route.OrdersPage())));
        line.getStyleClass().add("card");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node line(WaitingRow row) {
        VBox words = new VBox(
                2,
                Labels.of(texts.format("sync.row", name(row), texts.moment(row.since())), "strong"),
                Labels.paragraph(state(row), "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(12, words);
        line.getStyleClass().add("card");
        line.setAlignment(Pos.CENTER_LEFT);
        if (row.state() == WaitingRow.State.REJECTED) {
            line.getChildren()
                    .addAll(
                            Buttons.plain(texts.get("error.retry"), () -> act(() -> outbox.retry(row.seq()))),
                            Buttons.plain(texts.get("sync.discard"), () -> act(() -> outbox.discard(row.seq()))));
        }
        return line;
    }

    private String name(WaitingRow row) {
        return row.kind().equals("listen") ? texts.get("sync.kind-listen") : row.kind();
    }

    private String state(WaitingRow row) {
        String why = row.tries().lastError().orElse("");
        return switch (row.state()) {
            case PENDING ->
                row.tries().next().isPresent()
                        ? texts.format(
                                "sync.pending-at",
                                texts.clock(row.tries().next().get()),
                                why)
                        : texts.get("sync.pending");
            case INFLIGHT -> texts.get("sync.inflight");
            case HELD -> texts.format("sync.held", why);
            case REJECTED -> texts.format("sync.rejected", why);
        };
    }

    private void act(Background.Action action) {
        background.run(action, rows::start, _ -> rows.start());
    }

    private static Node space() {
        javafx.scene.layout.Region region = new javafx.scene.layout.Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
