package org.gatefold.app.servers;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.servers.Server;

/** The fields for a server that is added or changed. */
final class ServerForm extends VBox {
    private final ServersModel model;
    private final Texts texts;
    private final Draft begun;
    private final TextField address = new TextField();
    private final TextField user = new TextField();
    private final PasswordField secret = new PasswordField();
    private final TextField name = new TextField();
    private final TextField outside = new TextField();
    private final TextArea headers = new TextArea();
    private final VBox signing = new VBox(10);
    private boolean byKey;

    ServerForm(Draft draft, Optional<Server> changed, String problem, ServersModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        begun = draft;
        byKey = draft.signing().byKey();
        getStyleClass().addAll("card", "server-form");
        address.setText(draft.address());
        user.setText(draft.signing().user());
        secret.setText(draft.signing().secret());
        name.setText(draft.name());
        outside.setText(draft.outside());
        headers.setText(draft.headers());
        headers.setPrefRowCount(2);
        if (changed.isPresent()) {
            secret.setPromptText(texts.get("servers.secret-stays"));
            headers.setPromptText(texts.get("servers.secret-stays"));
        }
        address.setPromptText("music.example.org");
        address.setOnAction(_ -> submit());
        user.setOnAction(_ -> submit());
        secret.setOnAction(_ -> submit());
        String title = changed.map(server -> texts.format("servers.change-title", server.name()))
                .orElse(texts.get("servers.add-title"));
        Label trouble = Labels.paragraph(problem, "warn");
        trouble.setManaged(!problem.isEmpty());
        HBox acts = new HBox(
                12,
                Buttons.primary(texts.get(changed.isPresent() ? "servers.save" : "servers.add"), this::submit),
                Buttons.plain(texts.get("settings.cancel"), model::cancel));
        getChildren()
                .addAll(
                        Labels.of(title, "small-title"),
                        field("servers.address", address),
                        signing,
                        more(),
                        trouble,
                        acts);
        showSigning();
    }

    /** Puts the caret where there is something to type. */
    void focus() {
        (address.getText().isEmpty() ? address : byKey || !user.getText().isEmpty() ? secret : user).requestFocus();
    }

    private void showSigning() {
        signing.getChildren().clear();
        if (!byKey) {
            signing.getChildren().add(field("servers.user", user));
        }
        signing.getChildren()
                .addAll(
                        field(byKey ? "servers.key" : "servers.password", secret),
                        Buttons.link(texts.get(byKey ? "servers.by-password" : "servers.by-key"), () -> {
                            byKey = !byKey;
                            showSigning();
                        }));
    }

    private TitledPane more() {
        VBox fields = new VBox(
                10, field("servers.name", name), field("servers.outside", outside), field("servers.headers", headers));
        TitledPane pane = new TitledPane(texts.get("servers.more"), fields);
        pane.setExpanded(!begun.outside().isEmpty());
        pane.setAnimated(false);
        return pane;
    }

    private Node field(String key, TextInputControl control) {
        // keys: servers.address servers.user servers.key servers.password servers.name servers.outside servers.headers
        Label label = Labels.of(texts.get(key), "muted", "small");
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        return new VBox(4, label, control);
    }

    private void submit() {
        model.submit(new Draft(
                name.getText(),
                address.getText().strip(),
                outside.getText().strip(),
                new Draft.Signing(byKey ? "" : user.getText().strip(), secret.getText(), byKey),
                headers.getText() == null ? "" : headers.getText(),
                begun.address().equals(address.getText().strip()) ? begun.agreed() : Draft.EMPTY.agreed()));
    }
}
