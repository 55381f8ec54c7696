package org.gatefold.app.sync;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.outbox.WaitingRow;

/** Makes the nodes of one waiting row: what it is, how it stands, and what can be decided about it. */
final class SyncLines {
    /** A row, and whether the listener is being asked if it is really to be discarded. */
    record Line(WaitingRow row, boolean asked) {}

    private final SyncModel model;
    private final Texts texts;
    private final Navigator navigator;
    private final Function<String, Optional<Path>> chooseFile;
    private final RowWords words;

    SyncLines(SyncModel model, Texts texts, Navigator navigator, Function<String, Optional<Path>> chooseFile) {
        this.model = model;
        this.texts = texts;
        this.navigator = navigator;
        this.chooseFile = chooseFile;
        words = new RowWords(texts);
    }

    Node node(Line shown) {
        WaitingRow row = shown.row();
        boolean asked = shown.asked();
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
                () -> chooseFile
                        .apply("gatefold-" + row.kind() + "-" + row.seq() + ".json")
                        .ifPresent(file -> model.export(row, file)));
    }

    private Node discard(WaitingRow row) {
        return Buttons.plain(texts.get("sync.discard"), () -> model.askDiscard(row));
    }
}
