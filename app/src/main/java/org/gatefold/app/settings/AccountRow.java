package org.gatefold.app.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gatefold.app.control.Buttons;
import org.gatefold.app.control.Labels;
import org.gatefold.app.ui.Texts;
import org.gatefold.sync.roster.Account;
import org.gatefold.sync.roster.Account.State;

/** One account: who, where, whether it is signed in, and what can be done with it. */
final class AccountRow extends VBox {
    private final Account account;
    private final AccountsModel model;
    private final Texts texts;

    AccountRow(Account account, AccountsModel model, Texts texts) {
        this.account = account;
        this.model = model;
        this.texts = texts;
        show();
    }

    private void show() {
        String where = account.base().getRawAuthority() + account.base().getPath();
        String state = texts.get(
                switch (account.state()) {
                    case SIGNED_IN -> account.current() ? "accounts.current" : "accounts.signed-in";
                    case ENDED -> "accounts.ended";
                    case SIGNED_OUT -> "accounts.signed-out";
                });
        VBox words = new VBox(
                1,
                Labels.of(account.name().isBlank() ? where : account.name(), "strong"),
                Labels.of(texts.format("accounts.where-state", where, state), "muted", "small"));
        getChildren().setAll(Sections.row(words, acts().toArray(Node[]::new)));
    }

    private List<Node> acts() {
        List<Node> acts = new ArrayList<>();
        if (account.state() != State.SIGNED_IN) {
            acts.add(named(Buttons.plain(texts.get("accounts.again"), this::again)));
        } else if (!account.current()) {
            acts.add(named(Buttons.plain(texts.get("accounts.use"), () -> model.makeCurrent(account))));
        }
        if (account.state() != State.SIGNED_OUT) {
            acts.add(named(Buttons.link(texts.get("accounts.sign-out"), () -> model.signOut(account))));
        }
        acts.add(named(Buttons.link(texts.get("settings.remove"), () -> model.waiting(account, this::askFirst))));
        return acts;
    }

    private Node named(javafx.scene.control.Button button) {
        button.setAccessibleText(button.getText() + " " + account.name());
        return button;
    }

    private void again() {
        switch (account.way()) {
            case BROWSER -> model.signIn(account.base().toString());
            case TOKEN -> model.useToken(account.base().toString());
        }
    }

    private void askFirst(int waiting) {
        getChildren()
                .setAll(Sections.row(
                        Labels.paragraph(texts.format("accounts.remove-question", account.name(), waiting)),
                        Buttons.plain(texts.get("settings.remove"), () -> model.remove(account)),
                        Buttons.link(texts.get("accounts.keep"), this::show)));
    }
}
