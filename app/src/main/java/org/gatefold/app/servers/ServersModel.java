package org.gatefold.app.servers;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gatefold.app.ui.Background;
import org.gatefold.app.ui.Errors;
import org.gatefold.app.ui.Load;
import org.gatefold.app.ui.Texts;
import org.gatefold.app.ui.Ticket;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.ServerState;
import org.gatefold.player.servers.Servers;
import org.gatefold.player.servers.Sharing;
import org.gatefold.player.source.CertificateFacts;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerAddress.Consent;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.sync.event.Subscription;

/** The servers with how they stand, and the one that is being added or changed. On the JavaFX thread. */
public final class ServersModel implements AutoCloseable {
    /** A server and how it stands. */
    public record Shown(Server server, ServerState state) {}

    /** Where adding or changing a server stands; {@code changed} is the server that is there already. */
    public sealed interface Phase {
        /** Nothing is added or changed. */
        record Closed() implements Phase {}

        /** The listener types; {@code problem} says why the last try failed, or nothing. */
        record Typing(Draft draft, Optional<Server> changed, String problem) implements Phase {}

        /** The server is being asked. */
        record Asking(Draft draft, Optional<Server> changed) implements Phase {}

        /** Nobody we know vouches for the server's certificate: the listener decides. */
        record Vouch(Draft draft, Optional<Server> changed, CertificateFacts certificate) implements Phase {}

        /** The listener has to agree to something first. */
        record Agree(Draft draft, Optional<Server> changed, Consent consent) implements Phase {}
    }

    /** What passes between Gatefold and a server: as the listener wants it, or by an account of theirs, and how much waits. */
    public record Shares(Sharing sharing, boolean byAccount, int unsent) {}

    private final Servers servers;
    private final Background background;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<List<Shown>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(new Phase.Closed());
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Subscription subscription;
    private Ticket asking = new Ticket();

    public ServersModel(Servers servers, Background background, Texts texts) {
        this.servers = servers;
        this.background = background;
        this.texts = texts;
        subscription = servers.onChange(_ -> changed());
        refresh();
    }

    public ReadOnlyObjectProperty<List<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Begins to add a server. */
    public void begin() {
        phase.set(new Phase.Typing(Draft.EMPTY, Optional.empty(), ""));
    }

    /** Begins to change one. */
    public void begin(Server server) {
        ServerAddress at = server.address();
        Draft draft = new Draft(
                server.name(),
                at.lan().toString(),
                at.wan().map(Object::toString).orElse(""),
                new Draft.Signing(server.user(), "", server.user().isEmpty()),
                "",
                new Draft.Agreed(at.pin(), at.consents()));
        phase.set(new Phase.Typing(draft, Optional.of(server), ""));
    }

    /** Gives it up. */
    public void cancel() {
        asking.close();
        phase.set(new Phase.Closed());
    }

    /** Back to what was typed. */
    public void back() {
        switch (phase.get()) {
            case Phase.Vouch(var draft, var changed, var _) -> phase.set(new Phase.Typing(draft, changed, ""));
            case Phase.Agree(var draft, var changed, var _) -> phase.set(new Phase.Typing(draft, changed, ""));
            case Phase.Asking(var draft, var changed) -> {
                asking.close();
                phase.set(new Phase.Typing(draft, changed, ""));
            }
            case Phase.Typing _, Phase.Closed _ -> {}
        }
    }

    /** Trusts the certificate that was shown, and goes on. */
    public void trust() {
        if (phase.get() instanceof Phase.Vouch(var draft, var changed, var certificate)) {
            ask(draft.trusting(certificate.pin()), changed);
        }
    }

    /** Agrees to what was asked, and goes on. */
    public void agree() {
        if (phase.get() instanceof Phase.Agree(var draft, var changed, var consent)) {
            ask(draft.agreeing(consent), changed);
        }
    }

    /** Asks the server that was typed, and keeps it when it answers as a music server does. */
    public void submit(Draft draft) {
        if (phase.get() instanceof Phase.Typing(var _, var changed, var _)) {
            if (draft.isWhole(changed.isPresent())) {
                ask(draft, changed);
            } else {
                phase.set(new Phase.Typing(draft, changed, texts.get("servers.incomplete")));
            }
        }
    }

    public void read(ServerId server) {
        servers.read(server);
    }

    public void stop(ServerId server) {
        servers.stop(server);
    }

    /** Looks up what passes between Gatefold and a server. */
    void shares(ServerId server, Consumer<Shares> use) {
        background.refresh(() -> new Load.Ready<>(shares(server)), answer -> {
            if (answer instanceof Load.Ready<Shares>(var shares, var _)) {
                use.accept(shares);
            }
        });
    }

    void share(ServerId server, Sharing sharing, Consumer<Shares> use) {
        background.refresh(
                () -> {
                    servers.share(server, sharing);
                    return new Load.Ready<>(shares(server));
                },
                answer -> {
                    if (answer instanceof Load.Ready<Shares>(var shares, var _)) {
                        use.accept(shares);
                    }
                });
    }

    /** On a worker. */
    private Shares shares(ServerId server) {
        return new Shares(servers.sharing(server), servers.isAccounts(server), servers.unsent(server));
    }

    /** Forgets a server; {@code failed} hears why that did not work. */
    public void remove(ServerId server, Consumer<String> failed) {
        background.run(() -> servers.remove(server), this::refresh, e -> failed.accept(new Errors(texts).sentence(e)));
    }

    @Override
    public void close() {
        asking.close();
        subscription.close();
    }

    private void ask(Draft draft, Optional<Server> changed) {
        phase.set(new Phase.Asking(draft, changed));
        asking = background.refresh(() -> new Load.Ready<>(keep(draft, changed)), answer -> {
            switch (answer) {
                case Load.Busy<Server> _ -> {}
                case Load.Ready<Server> _ -> {
                    phase.set(new Phase.Closed());
                    refresh();
                }
                case Load.Failed<Server>(var cause) -> phase.set(after(cause, draft, changed));
            }
        });
    }

    private Phase after(Exception cause, Draft draft, Optional<Server> changed) {
        return switch (cause) {
            case SourceException e
            when e.reason() instanceof Reason.Untrusted(var certificate) ->
                new Phase.Vouch(draft, changed, certificate);
            case SourceException e
            when e.reason() instanceof Reason.NeedsConsent(var consent) -> new Phase.Agree(draft, changed, consent);
            case URISyntaxException _ -> new Phase.Typing(draft, changed, texts.get("servers.no-address"));
            default -> new Phase.Typing(draft, changed, new Errors(texts).sentence(cause));
        };
    }

    /** On a worker: the first address that answers is the one that is kept. */
    private Server keep(Draft draft, Optional<Server> changed) throws IOException, URISyntaxException {
        List<ServerAddress> addresses = draft.addresses();
        Optional<Login> login = draft.login();
        for (int i = 0; i < addresses.size(); i++) {
            ServerAddress address = addresses.get(i);
            try {
                if (changed.isPresent()) {
                    return change(changed.get().id(), draft, address, login);
                }
                servers.check(address, login.orElseThrow());
                return servers.add(draft.name(), address, login.orElseThrow());
            } catch (SourceException e) {
                boolean last = i == addresses.size() - 1;
                if (last || !(e.reason() instanceof Reason.Unreachable || e.reason() instanceof Reason.Garbage)) {
                    throw e;
                }
            }
        }
        throw new IllegalStateException("no address was tried");
    }

    /** Without another login nothing is asked of the server, which may be away while it gets another name. */
    private Server change(ServerId id, Draft draft, ServerAddress address, Optional<Login> login) throws IOException {
        Server server = new Server(id, draft.name(), address, draft.signing().user());
        if (login.isPresent()) {
            servers.check(server, login.get());
        }
        servers.change(server, login);
        return server;
    }

    private void changed() {
        if (pending.compareAndSet(false, true)) {
            background.fx().execute(() -> {
                pending.set(false);
                refresh();
            });
        }
    }

    /** Neither of the two blocks. */
    private void refresh() {
        List<ServerState> states = servers.states();
        shown.set(servers.all().stream()
                .flatMap(server -> states.stream()
                        .filter(state -> state.server().equals(server.id()))
                        .map(state -> new Shown(server, state)))
                .toList());
    }
}
