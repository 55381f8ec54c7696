package org.gatefold.app.settings;

import java.net.URI;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.settings.AccountsModel.Phase;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Texts;

/** The way to one more account: a server's address, then its page in the browser, or a token where it has none. */
final class SignInForm extends VBox {
    private static final double SPINNER = 18;

    private final AccountsModel model;
    private final Texts texts;
    private final TextField server = new TextField();
    private final PasswordField token = new PasswordField();
    private final HBox asking;
    private final Button start;
    private final Button byToken;

    SignInForm(AccountsModel model, Texts texts, Bag bag) {
        super(8);
        this.model = model;
        this.texts = texts;
        server.setPromptText(texts.get("accounts.server"));
        server.setAccessibleText(texts.get("accounts.server"));
        server.setOnAction(_ -> model.signIn(server.getText()));
        token.setPromptText(texts.get("accounts.token"));
        token.setAccessibleText(texts.get("accounts.token"));
        token.setOnAction(_ -> connect());
        HBox.setHgrow(token, Priority.ALWAYS);
        HBox.setHgrow(server, Priority.ALWAYS);
        start = Buttons.plain(texts.get("accounts.sign-in"), () -> model.signIn(server.getText()));
        byToken = Buttons.link(texts.get("accounts.use-token"), () -> model.useToken(server.getText()));
        asking = Sections.row(server, start, byToken);
        bag.listen(model.phase(), (_, _, now) -> show(now));
        show(model.phase().get());
    }

    private void show(Phase phase) {
        boolean free = phase instanceof Phase.Idle || phase instanceof Phase.WantsToken;
        asking.setDisable(!free);
        getChildren().setAll(asking);
        switch (phase) {
            case Phase.Idle() -> token.clear();
            case Phase.Asking() -> getChildren().add(busy(texts.get("accounts.asking")));
            case Phase.InBrowser(var address) -> getChildren().add(inBrowser(address));
            case Phase.WantsToken(var where) -> {
                server.setText(where);
                getChildren().add(Sections.row(token, Buttons.plain(texts.get("accounts.connect"), this::connect)));
                (where.isBlank() ? server : token).requestFocus();
            }
        }
    }

    private HBox busy(String words) {
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setMaxSize(SPINNER, SPINNER);
        spinner.setPrefSize(SPINNER, SPINNER);
        HBox row = new HBox(spinner, Labels.paragraph(words, "muted"));
        row.getStyleClass().add("setting-row");
        return row;
    }

    private VBox inBrowser(URI address) {
        HBox acts = new HBox(
                Buttons.plain(texts.get("accounts.copy"), () -> copy(address)),
                Buttons.link(texts.get("settings.cancel"), model::cancel));
        acts.getStyleClass().add("setting-row");
        return new VBox(8, busy(texts.get("accounts.in-browser")), acts);
    }

    private void connect() {
        model.connect(server.getText(), token.getText());
    }

    private static void copy(URI address) {
        ClipboardContent content = new ClipboardContent();
        content.putString(address.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
