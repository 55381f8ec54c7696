package org.gatefold.app.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.route.Navigator;
import org.gatefold.app.route.Route;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.outbox.WaitingRow;

/** The buttons of one line: made when the line first shows a row to decide about, and then only shown and hidden. */
final class SyncButtons {
    /** What a decision leads to. */
    record Ways(SyncModel model, Navigator navigator, Function<String, Optional<Path>> chooseFile) {}

    private enum Shown {
        NONE,
        ASKED,
        HELD,
        REJECTED
    }

    private final Texts texts;
    private final Ways ways;
    private final HBox node = new HBox(12);
    private Optional<WaitingRow> row = Optional.empty();
    private Shown shown = Shown.NONE;

    SyncButtons(Texts texts, Ways ways) {
        this.texts = texts;
        this.ways = ways;
        node.setMinWidth(Region.USE_PREF_SIZE);
        node.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    }

    Node node() {
        return node;
    }

    void show(SyncModel.Line line) {
        row = Optional.of(line.row());
        Shown now = line.asked() ? Shown.ASKED : of(line.row().state());
        if (now != shown) {
            shown = now;
            node.getChildren().setAll(made(now));
        }
    }

    private static Shown of(WaitingRow.State state) {
        return switch (state) {
            case PENDING, INFLIGHT -> Shown.NONE;
            case HELD -> Shown.HELD;
            case REJECTED -> Shown.REJECTED;
        };
    }

    private List<Node> made(Shown now) {
        return switch (now) {
            case NONE -> List.of();
            case ASKED ->
                List.of(
                        Buttons.primary(texts.get("sync.discard"), () -> row.ifPresent(ways.model()::discard)),
                        Buttons.plain(texts.get("sync.keep"), ways.model()::keep));
            case HELD ->
                List.of(
                        Buttons.plain(
                                texts.get("sync.sign-in"),
                                () -> ways.navigator().go(whereToSignIn())),
                        plain("sync.export", this::export),
                        plain("sync.discard", ways.model()::askDiscard));
            case REJECTED ->
                List.of(
                        plain("sync.retry", ways.model()::retry),
                        plain("sync.export", this::export),
                        plain("sync.discard", ways.model()::askDiscard));
        };
    }

    private Route whereToSignIn() {
        return row.filter(held -> held.kind().startsWith("server.")).isPresent()
                ? new Route.ServersPage()
                : new Route.SettingsPage();
    }

    private Button plain(String key, Consumer<WaitingRow> act) {
        return Buttons.plain(texts.get(key), () -> row.ifPresent(act));
    }

    private void export(WaitingRow which) {
        ways.chooseFile()
                .apply("gatefold-" + which.kind() + "-" + which.seq() + ".json")
                .ifPresent(file -> ways.model().export(which, file));
    }
}
