package org.gatefold.app.servers;

import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.control.WordFlow;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.Sharing;

/** What passes between Gatefold and a server beside the music: folded away, and read when it is opened. */
final class SharingView extends TitledPane {
    private final ServersModel model;
    private final Server server;
    private final CheckBox tells;
    private final CheckBox passesOn;
    private final CheckBox queue;
    private final Label tellsText;
    private final Label account;
    private Sharing sharing = Sharing.USUAL;
    private boolean showing;

    SharingView(ServersModel model, Server server, Texts texts) {
        this.model = model;
        this.server = server;
        tells = new CheckBox(texts.get("servers.share.tells"));
        passesOn = new CheckBox(texts.get("servers.share.passes-on"));
        queue = new CheckBox(texts.get("servers.share.queue"));
        tellsText = note(texts.get("servers.share.tells-text"));
        account = Labels.paragraph(texts.get("servers.share.account"), "muted");
        act(tells, before -> new Sharing(tells.isSelected(), before.passesOn(), before.queue()));
        act(passesOn, before -> new Sharing(before.tells(), passesOn.isSelected(), before.queue()));
        act(queue, before -> new Sharing(before.tells(), before.passesOn(), queue.isSelected()));
        setText(texts.get("servers.share"));
        setContent(new VBox(
                14,
                account,
                new VBox(4, tells, tellsText),
                new VBox(4, passesOn, note(texts.get("servers.share.passes-on-text"))),
                new VBox(4, queue, note(texts.get("servers.share.queue-text")))));
        setExpanded(false);
        setAnimated(false);
        expandedProperty().addListener((_, _, open) -> {
            if (open) {
                read();
            }
        });
        show(new ServersModel.Shares(sharing, false, 0));
    }

    private void read() {
        model.shares(server.id(), this::show);
    }

    private void show(ServersModel.Shares shares) {
        showing = true;
        sharing = shares.sharing();
        tells.setSelected(sharing.tells());
        passesOn.setSelected(sharing.passesOn());
        queue.setSelected(sharing.queue());
        passesOn.setDisable(!sharing.tells());
        visible(account, shares.byAccount());
        visible(tells.getParent(), !shares.byAccount());
        visible(passesOn.getParent(), !shares.byAccount());
        showing = false;
    }

    private void act(CheckBox box, UnaryOperator<Sharing> change) {
        box.setWrapText(!WordFlow.isNeeded(box.getText()));
        box.setAccessibleText(box.getText() + ", " + server.name());
        box.selectedProperty().addListener((_, _, _) -> {
            if (!showing) {
                model.share(server.id(), change.apply(sharing), this::show);
            }
        });
    }

    private static Label note(String text) {
        Label note = Labels.paragraph(text, "muted", "small");
        note.setPadding(new javafx.geometry.Insets(0, 0, 0, 25));
        return note;
    }

    private static void visible(javafx.scene.Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
