package org.gatefold.app.fakes;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.app.settings.AccountsDesk;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.roster.Account;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.said.SaidException;
import org.gatefold.sync.secret.Whereabouts;

/** Accounts at a server that answers as a test wants. */
public final class FakeAccountsDesk implements AccountsDesk {
    public static final URI PAGE = URI.create("https://music.example/authorize?x=1");

    private final Listeners<List<Account>> listeners = new Listeners<>();
    private final List<String> done = new ArrayList<>();
    private List<Account> accounts = List.of();
    private boolean hasPage = true;
    private boolean tellsServer = true;
    private Optional<String> refusal = Optional.empty();
    private int begun;
    private int closed;

    public void accounts(List<Account> now) {
        accounts = now;
        listeners.tell(now);
    }

    /** The server has no sign-in in the browser. */
    public void wantsToken() {
        hasPage = false;
    }

    /** Whatever is asked fails with these words; empty for no more. */
    public void refuses(Optional<String> words) {
        refusal = words;
    }

    public void isOffline() {
        tellsServer = false;
    }

    /** What was done with accounts, in order. */
    public List<String> done() {
        return done;
    }

    public int begun() {
        return begun;
    }

    public int closed() {
        return closed;
    }

    @Override
    public List<Account> all() {
        return accounts;
    }

    @Override
    public Subscription onChange(Consumer<List<Account>> listener) {
        return listeners.add(listener);
    }

    @Override
    public Optional<SigningIn> begin(String server) throws IOException {
        refuse();
        begun++;
        return hasPage ? Optional.of(new Page()) : Optional.empty();
    }

    /** The sign-in at the page, finished as soon as it is waited for. */
    private final class Page implements SigningIn {
        private boolean given;

        @Override
        public URI address() {
            return PAGE;
        }

        @Override
        public String finish() throws IOException {
            if (given) {
                throw new SaidException(Said.quoted("It was given up."));
            }
            refuse();
            return "ana";
        }

        @Override
        public void close() {
            given = true;
            closed++;
        }
    }

    @Override
    public String connect(String server, String token) throws IOException {
        refuse();
        done.add("connect " + server);
        return "ana";
    }

    @Override
    public void makeCurrent(String id) {
        done.add("current " + id);
    }

    @Override
    public boolean signOut(String id) throws IOException {
        refuse();
        done.add("out " + id);
        return tellsServer;
    }

    @Override
    public boolean remove(String id) throws IOException {
        refuse();
        done.add("remove " + id);
        return tellsServer;
    }

    @Override
    public int waiting(String id) {
        return 7;
    }

    @Override
    public Safe safe() {
        return new Safe(new Whereabouts.Memory(), Optional.empty());
    }

    private void refuse() throws IOException {
        if (refusal.isPresent()) {
            throw new SaidException(Said.quoted(refusal.get()));
        }
    }
}
