package org.gatefold.app.servers;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.servers.ServersModel.Phase;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.source.CertificateFacts;

/** What the listener is asked, or told to wait for, while a server is added. */
final class Questions {
    private static final double SPINNER = 18;

    private final ServersModel model;
    private final Texts texts;

    Questions(ServersModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    Node asking(Phase.Asking asking) {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setPrefSize(SPINNER, SPINNER);
        spinner.setMaxSize(SPINNER, SPINNER);
        HBox row = new HBox(
                12,
                spinner,
                Labels.of(texts.format("servers.asking", asking.draft().address()), "muted"),
                Buttons.link(texts.get("settings.cancel"), model::back));
        row.getStyleClass().add("setting-row");
        return card(row);
    }

    /** The certificate's facts, so that they can be compared with what the server itself shows. */
    Node vouch(Phase.Vouch vouch) {
        CertificateFacts facts = vouch.certificate();
        Label print = Labels.paragraph(grouped(facts.pin().sha256()), "fingerprint");
        return card(
                Labels.of(texts.get("servers.vouch-title"), "small-title"),
                Labels.paragraph(
                        texts.format("servers.vouch-text", vouch.draft().address())),
                Labels.paragraph(
                        texts.format(
                                "servers.vouch-facts",
                                facts.subject(),
                                facts.issuer(),
                                texts.moment(facts.from()),
                                texts.moment(facts.until())),
                        "muted",
                        "small"),
                print,
                acts("servers.vouch-yes", model::trust));
    }

    Node agree(Phase.Agree agree) {
        return card(
                Labels.of(texts.get("servers.agree-title"), "small-title"),
                Labels.paragraph(
                        switch (agree.consent()) {
                            case PLAIN_HTTP ->
                                texts.format(
                                        "servers.agree-plain", agree.draft().address());
                            case PASSWORD_OVER_HTTP ->
                                texts.format(
                                        "servers.agree-password", agree.draft().address());
                        }),
                acts("servers.agree-yes", model::agree));
    }

    private HBox acts(String yes, Runnable act) {
        // keys: servers.vouch-yes servers.agree-yes
        return new HBox(
                12, Buttons.plain(texts.get(yes), act), Buttons.primary(texts.get("servers.back"), model::back));
    }

    /** In pairs of four, as servers print it. */
    private static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static VBox card(Node... nodes) {
        VBox card = new VBox(nodes);
        card.getStyleClass().addAll("card", "server-form");
        return card;
    }
}
