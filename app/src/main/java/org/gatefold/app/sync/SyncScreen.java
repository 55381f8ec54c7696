package org.gatefold.app.sync;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
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
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.outbox.WaitingRow;
import org.kordamp.ikonli.feather.Feather;

/** What waits to be sent, since when, why, and when it is tried next; what was refused is decided about here. */
public final class SyncScreen implements Screen {
    /** What the page can ask of the window. */
    public record Acts(Runnable retryAll, Function<String, Optional<Path>> chooseFile) {}

    private final Bag bag = new Bag();
    private final SyncModel model;
    private final RowWords words;
    private final Texts texts;
    private final Navigator navigator;
    private final Acts acts;
    private final Parent node;

    public SyncScreen(SyncModel model, SyncPulse pulse, Texts texts, Navigator navigator, Acts acts) {
        this.model = bag.add(model);
        this.texts = texts;
        this.navigator = navigator;
        this.acts = acts;
        words = new RowWords(texts);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                Labels.of(title(), "page-title"),
                space,
                Buttons.plain(texts.get("sync.retry-all"), Icons.line(Feather.REFRESH_CW), acts.retryAll()));
        head.getStyleClass().add("page-head");
        LoadPane<SyncModel.Rows> rows = new LoadPane<>(
                        this::view, new Errors(texts)::sentence, texts.get("error.retry"), model::reload)
                .follow(model.rows().state());
        node = Pages.scrolled(head, Labels.paragraph(texts.get("sync.text"), "muted"), rows);
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
        VBox all = new VBox(8);
        if (rows.orders() > 0) {
            all.getChildren().add(orders(rows.orders()));
        }
        rows.shown()
                .forEach(row -> all.getChildren()
                        .add(line(
                                row,
                                rows.asked().filter(seq -> seq == row.seq()).isPresent())));
        if (rows.more() > 0) {
            all.getChildren().add(Labels.of(texts.format("sync.more", rows.more()), "muted"));
        }
        return all;
    }

    private Node orders(int waiting) {
        var text = Labels.of(texts.format("sync.orders-wait", waiting), "strong");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line =
                new HBox(12, text, Buttons.plain(texts.get("side.orders"), () -> navigator.go(new Route.OrdersPage())));
        line.getStyleClass().add("card");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node line(WaitingRow row, boolean asked) {
        VBox text = new VBox(
                2,
                Labels.of(words.name(row), "strong"),
                Labels.paragraph(
                        asked ? texts.get("sync.discard-asks") : words.state(row), asked ? "strong" : "muted", "small"),
                Labels.of(words.since(row), "muted", "small"));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(12, text);
        line.getStyleClass().add("card");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().addAll(asked ? answers(row) : decisions(row));
        return line;
    }

    private Node[] answers(WaitingRow row) {
        return new Node[] {
            Buttons.primary(texts.get("sync.discard"), () -> model.discard(row)),
            Buttons.plain(texts.get("sync.keep"), model::keep)
        };
    }

    private Node[] decisions(WaitingRow row) {
        return switch (row.state()) {
            case PENDING, INFLIGHT -> new Node[0];
            case HELD ->
                new Node[] {
                    Buttons.plain(texts.get("sync.sign-in"), () -> navigator.go(new Route.SettingsPage())),
                    export(row),
                    discard(row)
                };
            case REJECTED ->
                new Node[] {Buttons.plain(texts.get("sync.retry"), () -> model.retry(row)), export(row), discard(row)};
        };
    }

    private Node export(WaitingRow row) {
        return Buttons.plain(
                texts.get("sync.export"),
                () -> acts.chooseFile()
                        .apply("gatefold-" + row.kind() + "-" + row.seq() + ".json")
                        .ifPresent(file -> model.export(row, file)));
    }

    private Node discard(WaitingRow row) {
        return Buttons.plain(texts.get("sync.discard"), () -> model.askDiscard(row));
    }
}
