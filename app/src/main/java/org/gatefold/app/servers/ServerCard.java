package org.gatefold.app.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.ServerState;
import org.gatefold.player.servers.ServerState.Doing;
import org.gatefold.player.source.CapabilityReport;

/** One server: its name and address, how it stands, what can be done with it, and what it can do. Stays while its state changes. */
final class ServerCard extends VBox {
    private final ServersModel model;
    private final Texts texts;
    private final StateWords words;
    private final Label name = Labels.of("", "strong");
    private final Label where = Labels.of("", "muted", "small");
    private final Label standing = Labels.paragraph("", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final HBox acts = new HBox(14);
    private final VBox sharing = new VBox();
    private final VBox report = new VBox();
    private Optional<CapabilityReport> reported = Optional.empty();
    private String leaving = "";
    private boolean sure;

    ServerCard(ServersModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new StateWords(texts);
        getStyleClass().addAll("card", "server-card");
        bar.setMaxWidth(Double.MAX_VALUE);
        acts.setAlignment(Pos.CENTER_RIGHT);
        acts.setMinWidth(USE_PREF_SIZE);
        VBox titles = new VBox(2, name, where);
        HBox.setHgrow(titles, Priority.ALWAYS);
        HBox head = new HBox(16, titles, acts);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, standing, bar, sharing, report);
    }

    void show(ServersModel.Shown shown) {
        Server server = shown.server();
        ServerState state = shown.state();
        name.setText(server.name());
        where.setText(
                server.user().isEmpty()
                        ? server.address().lan().toString()
                        : texts.format("servers.where", server.address().lan().toString(), server.user()));
        standing.setText(words.of(state));
        standing.getStyleClass().removeAll("warn", "muted");
        standing.getStyleClass().add(state.doing() instanceof Doing.Failed ? "warn" : "muted");
        bar.setVisible(state.isBusy());
        bar.setManaged(state.isBusy());
        bar.setProgress(
                state.doing() instanceof Doing.Reading(int listed, int expected) && expected > listed
                        ? listed / (double) expected
                        : ProgressBar.INDETERMINATE_PROGRESS);
        acts(server, state);
        if (sharing.getChildren().isEmpty()) {
            sharing.getChildren().add(new SharingView(model, server, texts));
        }
        if (!reported.equals(state.report())) {
            reported = state.report();
            report.getChildren()
                    .setAll(reported.stream()
                            .map(told -> new ReportView(told, texts))
                            .toList());
        }
        report.setManaged(reported.isPresent());
    }

    private void acts(Server server, ServerState state) {
        List<Node> wanted = new ArrayList<>();
        if (sure) {
            wanted.add(named(server, Buttons.plain(texts.get("servers.remove-sure"), () -> remove(server))));
            wanted.add(named(server, Buttons.link(texts.get("servers.keep"), () -> ask(false, server, state))));
            standing.setText(leaving);
        } else {
            wanted.add(named(
                    server,
                    state.isBusy()
                            ? Buttons.link(texts.get("servers.stop"), () -> model.stop(server.id()))
                            : Buttons.link(texts.get("servers.read"), () -> model.read(server.id()))));
            wanted.add(named(server, Buttons.link(texts.get("servers.change"), () -> model.begin(server))));
            wanted.add(named(server, Buttons.link(texts.get("settings.remove"), () -> ask(true, server, state))));
        }
        if (!wanted.stream()
                .map(ServerCard::text)
                .toList()
                .equals(acts.getChildren().stream().map(ServerCard::text).toList())) {
            acts.getChildren().setAll(wanted);
        }
    }

    private void ask(boolean now, Server server, ServerState state) {
        sure = now;
        leaving = texts.get("servers.remove-question");
        if (now) {
            model.shares(server.id(), shares -> {
                if (sure && shares.unsent() > 0) {
                    leaving += " " + texts.format("servers.remove-unsent", shares.unsent());
                    standing.setText(leaving);
                }
            });
        }
        show(new ServersModel.Shown(server, state));
        acts.getChildren().getFirst().requestFocus();
    }

    private void remove(Server server) {
        sure = false;
        model.remove(server.id(), standing::setText);
    }

    private static String text(Node node) {
        return node instanceof Button button ? button.getText() : "";
    }

    private static Button named(Server server, Button button) {
        button.setAccessibleText(button.getText() + " " + server.name());
        return button;
    }
}
