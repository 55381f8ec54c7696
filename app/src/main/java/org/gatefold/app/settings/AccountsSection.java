package org.gatefold.app.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Labels;
import org.gatefold.app.settings.AccountsDesk.Safe;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Bag;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.roster.Account;
import org.gatefold.sync.secret.Whereabouts;

/** The accounts the listener has at servers, the way to sign in to one more, and where the sign-ins are kept. */
public final class AccountsSection extends VBox {
    private final AccountsModel model;
    private final Texts texts;
    private final VBox rows = new VBox(6);

    public AccountsSection(AccountsModel model, AccountsDesk desk, Background background, Texts texts, Bag bag) {
        this.model = bag.add(model);
        this.texts = texts;
        Label said = Labels.paragraph("", "small");
        said.textProperty().bind(model.said());
        said.managedProperty().bind(model.said().isNotEmpty());
        VBox safe = new VBox(4);
        getChildren()
                .add(Sections.of(
                        texts.get("accounts.title"),
                        Labels.paragraph(texts.get("accounts.text"), "muted", "small"),
                        rows,
                        new SignInForm(model, texts, bag),
                        said,
                        safe));
        bag.listen(model.accounts(), (_, _, _) -> show());
        show();
        bag.add(background.load(desk::safe, answer -> {
            if (answer instanceof Load.Ready<Safe>(var where, var _)) {
                safe.getChildren().setAll(words(where));
            }
        }));
    }

    private void show() {
        rows.getChildren().setAll(model.accounts().get().stream().map(this::row).toList());
        rows.setManaged(!rows.getChildren().isEmpty());
    }

    private Node row(Account account) {
        return new AccountRow(account, model, texts);
    }

    private Node[] words(Safe safe) {
        Label where = Labels.paragraph(
                switch (safe.where()) {
                    case Whereabouts.Keychain(var name) -> texts.format("accounts.in-keychain", name);
                    case Whereabouts.EncryptedFile(var file) -> texts.format("accounts.in-file", file.toString());
                    case Whereabouts.Memory() -> texts.get("accounts.in-memory");
                },
                "muted",
                "small");
        return safe.damaged().isEmpty()
                ? new Node[] {where}
                : new Node[] {
                    where,
                    Labels.paragraph(
                            texts.format("accounts.damaged", safe.damaged().get()), "small", "warn")
                };
    }
}
