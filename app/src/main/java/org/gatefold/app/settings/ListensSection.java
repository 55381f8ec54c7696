package org.gatefold.app.settings;

import java.io.IOException;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;

/** Where plays are sent: a ListenBrainz server and a token, checked before they are kept. */
public final class ListensSection extends VBox {
    /** What the section asks of the account; every method blocks. */
    public interface Account {
        /** The server plays are sent to, if one is set. */
        Optional<String> server() throws IOException;

        /** Asks the server and keeps both when it knows the token. @return the name of the account; @throws IOException with a sentence */
        String connect(String server, String token) throws IOException;

        /** Stops sending; what waits stays. */
        void disconnect() throws IOException;
    }

    private final Account account;
    private final Background background;
    private final Texts texts;
    private final TextField server = new TextField();
    private final PasswordField token = new PasswordField();
    private final Label answer = Labels.paragraph("", "muted", "small");

    public ListensSection(Account account, Background background, Texts texts, Bag bag) {
        this.account = account;
        this.background = background;
        this.texts = texts;
        server.setPromptText("https://api.listenbrainz.org");
        server.setAccessibleText(texts.get("settings.server"));
        token.setPromptText(texts.get("settings.token"));
        token.setAccessibleText(texts.get("settings.token"));
        token.setOnAction(_ -> connect());
        server.setPrefWidth(320);
        token.setPrefWidth(320);
        HBox acts = new HBox(
                10,
                Buttons.plain(texts.get("settings.connect"), this::connect),
                Buttons.link(texts.get("settings.disconnect"), this::disconnect));
        acts.getStyleClass().add("setting-row");
        getChildren()
                .add(Sections.of(
                        texts.get("settings.listens"),
                        Labels.paragraph(texts.get("settings.listens-text"), "muted", "small"),
                        Sections.row(Labels.of(texts.get("settings.server")), server),
                        Sections.row(Labels.of(texts.get("settings.token")), token),
                        acts,
                        answer));
        bag.add(background.load(account::server, load -> {
            if (load instanceof Load.Ready<Optional<String>>(var known, var _) && known.isPresent()) {
                server.setText(known.get());
                answer.setText(texts.get("settings.connected"));
            }
        }));
    }

    private void connect() {
        String where = server.getText().isBlank() ? server.getPromptText() : server.getText();
        String secret = token.getText();
        answer.setText(texts.get("settings.asking"));
        background.run(
                () -> account.connect(where, secret),
                () -> {
                    token.clear();
                    answer.setText(texts.get("settings.connected"));
                },
                e -> answer.setText(new Errors(texts).sentence(e)));
    }

    private void disconnect() {
        background.run(
                account::disconnect,
                () -> {
                    server.clear();
                    token.clear();
                    answer.setText(texts.get("settings.disconnected"));
                },
                e -> answer.setText(new Errors(texts).sentence(e)));
    }
}
