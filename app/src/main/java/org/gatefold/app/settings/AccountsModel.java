package org.gatefold.app.settings;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.gatefold.app.settings.AccountsDesk.SigningIn;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Ticket;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.oauth.SignInCancelled;
import org.gatefold.sync.roster.Account;
import org.jspecify.annotations.Nullable;

/** The accounts, and the one sign-in that may be under way. On the JavaFX thread. */
public final class AccountsModel implements AutoCloseable {
    /** Where a sign-in stands. */
    public sealed interface Phase {
        /** None is under way. */
        record Idle() implements Phase {}

        /** The server is being asked. */
        record Asking() implements Phase {}

        /** The browser shows {@code address}. */
        record InBrowser(URI address) implements Phase {}

        /** The server at this address has no sign-in in the browser: it wants a token. */
        record WantsToken(String server) implements Phase {}
    }

    private final AccountsDesk desk;
    private final Background background;
    private final Texts texts;
    private final Consumer<URI> browse;
    private final Subscription subscription;
    private final ReadOnlyObjectWrapper<List<Account>> accounts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.Idle());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private @Nullable SigningIn signingIn;
    private boolean closed;

    /** @param browse opens an address in the system's browser */
    public AccountsModel(AccountsDesk desk, Background background, Texts texts, Consumer<URI> browse) {
        this.desk = desk;
        this.background = background;
        this.texts = texts;
        this.browse = browse;
        accounts.set(desk.all());
        subscription = desk.onChange(all -> background.fx().execute(() -> accounts.set(all)));
    }

    public ReadOnlyObjectProperty<List<Account>> accounts() {
        return accounts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** How the last act ended, in words. */
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** Asks the server and opens its page in the browser. */
    public void signIn(String server) {
        if (server.isBlank() || isBusy()) {
            return;
        }
        say("");
        phase.set(new Phase.Asking());
        background.refresh(() -> new Load.Ready<>(desk.begin(server)), answer -> {
            switch (answer) {
                case Load.Busy<Optional<SigningIn>> _ -> {}
                case Load.Failed<Optional<SigningIn>>(var cause) -> ended(new Errors(texts).sentence(cause));
                case Load.Ready<Optional<SigningIn>>(var begun, var _) -> begun(server, begun);
            }
        });
    }

    /** Signs in with a token that was copied from the server's page. */
    public void connect(String server, String token) {
        if (server.isBlank() || token.isBlank() || isBusy()) {
            return;
        }
        say("");
        phase.set(new Phase.Asking());
        background.refresh(() -> new Load.Ready<>(desk.connect(server, token)), answer -> finished(answer));
    }

    /** Shows the place for a token, for a server whose listener has one. */
    public void useToken(String server) {
        if (!isBusy()) {
            phase.set(new Phase.WantsToken(server));
        }
    }

    /** Gives the sign-in up. */
    public void cancel() {
        SigningIn under = signingIn;
        signingIn = null;
        if (under != null) {
            background.run(under::close, () -> {}, _ -> {});
        }
        ended("");
    }

    public void makeCurrent(Account account) {
        act(() -> {
            desk.makeCurrent(account.id());
            return true;
        });
    }

    public void signOut(Account account) {
        act(() -> desk.signOut(account.id()));
    }

    public void remove(Account account) {
        act(() -> desk.remove(account.id()));
    }

    /** Counts what still waits for the account, to be said before it is removed. */
    public Ticket waiting(Account account, Consumer<Integer> sink) {
        return background.refresh(() -> new Load.Ready<>(desk.waiting(account.id())), answer -> {
            if (answer instanceof Load.Ready<Integer>(var rows, var _)) {
                sink.accept(rows);
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        subscription.close();
        cancel();
    }

    private boolean isBusy() {
        return phase.get() instanceof Phase.Asking || phase.get() instanceof Phase.InBrowser;
    }

    private void begun(String server, Optional<SigningIn> begun) {
        if (closed || !(phase.get() instanceof Phase.Asking)) {
            begun.ifPresent(late -> background.run(late::close, () -> {}, _ -> {}));
            return;
        }
        if (begun.isEmpty()) {
            phase.set(new Phase.WantsToken(server));
            say(texts.get("accounts.wants-token"));
            return;
        }
        SigningIn now = begun.get();
        signingIn = now;
        phase.set(new Phase.InBrowser(now.address()));
        browse.accept(now.address());
        background.refresh(() -> new Load.Ready<>(now.finish()), answer -> {
            background.run(now::close, () -> {}, _ -> {});
            if (signingIn == now) {
                signingIn = null;
                finished(answer);
            }
        });
    }

    private void finished(Load<String> answer) {
        switch (answer) {
            case Load.Busy<String> _ -> {}
            case Load.Ready<String>(var name, var _) -> ended(texts.format("accounts.signed-in-as", name));
            case Load.Failed<String>(var cause) ->
                ended(cause instanceof SignInCancelled ? "" : new Errors(texts).sentence(cause));
        }
    }

    private void act(Telling work) {
        say("");
        background.refresh(() -> new Load.Ready<>(work.run()), answer -> {
            switch (answer) {
                case Load.Busy<Boolean> _ -> {}
                case Load.Ready<Boolean>(var told, var _) -> say(told ? "" : texts.get("accounts.not-told"));
                case Load.Failed<Boolean>(var cause) -> say(new Errors(texts).sentence(cause));
            }
        });
    }

    private void ended(String words) {
        phase.set(new Phase.Idle());
        say(words);
    }

    private void say(String words) {
        said.set(words);
    }

    /** An act that says whether the server was told of it. */
    @FunctionalInterface
    private interface Telling {
        boolean run() throws IOException;
    }
}
