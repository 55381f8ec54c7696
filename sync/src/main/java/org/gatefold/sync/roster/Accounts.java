package org.gatefold.sync.roster;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.oauth.RenewingAccount;
import org.gatefold.sync.oauth.Tokens;
import org.gatefold.sync.schema.SyncTables;
import org.gatefold.sync.secret.Secrets;
import org.gatefold.sync.sql.Database;

/**
 * The listener's accounts: their names in the user database, their tokens among the secrets. What is made belongs to
 * the account that is current then, and is only ever sent in its name. Safe from any thread but the JavaFX one; all that
 * changes something blocks.
 */
public final class Accounts implements SignIns {
    private static final System.Logger LOG = System.getLogger(Accounts.class.getName());

    private final AccountTable table;
    private final Secrets secrets;
    private final Http http;
    private final Clock clock;
    private final Consumer<String> released;
    private final Listeners<List<Account>> listeners = new Listeners<>();
    private volatile Roll roll = new Roll(List.of(), Map.of());

    /** What is read without waiting: the accounts, and those that have a token. */
    private record Roll(List<Account> all, Map<String, RenewingAccount> signedIn) {}

    private Accounts(Database user, Secrets secrets, Http http, Clock clock, Consumer<String> released) {
        this.table = new AccountTable(user);
        this.secrets = secrets;
        this.http = http;
        this.clock = clock;
        this.released = released;
    }

    /** @param released is told the name of each account that signed in: what waited for it may go */
    public static Accounts open(Database user, Secrets secrets, Http http, Clock clock, Consumer<String> released) {
        SyncTables.bringUp(user, clock);
        Accounts accounts = new Accounts(user, secrets, http, clock, released);
        accounts.read(Optional.empty());
        return accounts;
    }

    /** All of them, the oldest first. */
    public List<Account> all() {
        return roll.all();
    }

    /** Tells of every change, on the thread that made it. */
    public Subscription onChange(Consumer<List<Account>> listener) {
        return listeners.add(listener);
    }

    @Override
    public Optional<SignedIn> current() {
        return roll.all().stream().filter(Account::current).findFirst().flatMap(this::usable);
    }

    @Override
    public Optional<SignedIn> named(String id) {
        return id.equals(SignedIn.NONE)
                ? current()
                : Optional.ofNullable(roll.signedIn().get(id));
    }

    @Override
    public Optional<SignedIn> at(URI server) {
        return current()
                .filter(account -> SignIns.sameServer(account.base(), server))
                .or(() -> roll.all().stream()
                        .filter(account -> SignIns.sameServer(account.base(), server))
                        .flatMap(account -> usable(account).stream())
                        .findFirst());
    }

    /**
     * Keeps a sign-in and makes its account the current one. What was made while there was none goes to it.
     *
     * @return the account's id
     * @throws IOException when the tokens could not be kept; then nothing has changed
     */
    public synchronized String signedIn(URI base, String name, Account.Way way, Tokens tokens) throws IOException {
        String id = idOf(base, name);
        secrets.put(KeptTokens.nameOf(id), tokens.kept());
        table.signedIn(id, base, name, way, clock.instant());
        read(Optional.of(id));
        released.accept(id);
        released.accept(SignedIn.NONE);
        return id;
    }

    /** What happens from now on belongs to this account. */
    public synchronized void makeCurrent(String id) {
        table.makeCurrent(Optional.of(id));
        read(Optional.empty());
        released.accept(SignedIn.NONE);
    }

    /**
     * Signs out: the server is told, the tokens are forgotten. What waits for the account stays until it signs in again. Another
     * account that is signed in becomes the current one.
     *
     * @return whether the server was told; where it was not, the token is good there until it runs out
     */
    public boolean signOut(String id) throws IOException {
        boolean told = revoke(id);
        synchronized (this) {
            secrets.remove(KeptTokens.nameOf(id));
            table.state(id, Account.State.SIGNED_OUT);
            letGo(id);
        }
        return told;
    }

    /** Signs out and takes the account off the list. @return whether the server was told */
    public boolean remove(String id) throws IOException {
        boolean told = signOut(id);
        synchronized (this) {
            table.remove(id);
            read(Optional.empty());
        }
        return told;
    }

    private void letGo(String id) {
        boolean wasCurrent = roll.all().stream()
                .anyMatch(account -> account.current() && account.id().equals(id));
        if (wasCurrent) {
            table.makeCurrent(roll.all().stream()
                    .filter(account -> !account.id().equals(id) && account.state() == Account.State.SIGNED_IN)
                    .map(Account::id)
                    .findFirst());
        }
        read(Optional.empty());
    }

    /** Without our lock: a renewal under way holds the account's and may want ours to say how it ended. */
    private boolean revoke(String id) {
        RenewingAccount account = roll.signedIn().get(id);
        if (account == null || wayOf(id) == Account.Way.TOKEN) {
            return true;
        }
        try {
            return account.revoke();
        } catch (IOException e) {
            LOG.log(Level.INFO, "the server was not told of a sign-out: " + e.getMessage());
            return false;
        }
    }

    private Account.Way wayOf(String id) {
        return roll.all().stream()
                .filter(account -> account.id().equals(id))
                .map(Account::way)
                .findFirst()
                .orElse(Account.Way.TOKEN);
    }

    /** On whatever thread the server's refusal came to. */
    private synchronized void ended(String id) {
        if (roll.signedIn().containsKey(id)) {
            table.state(id, Account.State.ENDED);
            read(Optional.empty());
        }
    }

    private Optional<SignedIn> usable(Account account) {
        return Optional.ofNullable(roll.signedIn().get(account.id()));
    }

    private void read(Optional<String> anew) {
        Map<String, RenewingAccount> before = roll.signedIn();
        List<Account> all = table.all();
        Map<String, RenewingAccount> now = new HashMap<>();
        for (Account account : all) {
            RenewingAccount known = before.get(account.id());
            if (account.state() != Account.State.SIGNED_OUT) {
                boolean again = known == null || anew.equals(Optional.of(account.id()));
                now.put(account.id(), again ? opened(account) : known);
            }
        }
        roll = new Roll(all, Map.copyOf(now));
        listeners.tell(all);
    }

    private RenewingAccount opened(Account account) {
        return new RenewingAccount(
                account.id(), account.base(), http, new KeptTokens(secrets, account.id(), () -> ended(account.id())));
    }

    /** An account that was there before keeps its id, so that what waits for it finds it. */
    private String idOf(URI base, String name) {
        return roll.all().stream()
                .filter(account -> account.base().equals(base) && account.name().equals(name))
                .map(Account::id)
                .findFirst()
                .orElseGet(() -> name + "@" + base.getRawAuthority().toLowerCase(Locale.ROOT) + base.getRawPath());
    }
}
