package org.gatefold.remote.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;

/** People with a name and a password: they join and sign in. Wrong tries make the next one wait. */
public final class Members {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 256;
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final Secrets secrets;
    private final Passwords passwords = new Passwords();

    public Members(Database database, Clock clock, Secrets secrets) {
        this.database = database;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** How a try to join or to sign in ended. */
    public sealed interface Entry {
        record In(Account account) implements Entry {}

        /** @param reason a sentence for the person */
        record Refused(String reason) implements Entry {}

        record Wait(Duration time) implements Entry {}
    }

    /** Makes an account. */
    public Entry join(String name, String password) {
        Optional<String> wrong = wrong(name, password);
        if (wrong.isPresent()) {
            return new Entry.Refused(wrong.get());
        }
        String hash = passwords.hash(password);
        return database.write(tx -> {
            if (tx.number("select count(*) as n from account where name = ?", name) > 0) {
                return new Entry.Refused("This name is taken. Choose another one.");
            }
            // Such an account has no token of its own; the column wants a hash, so it gets one that no token has.
            tx.update(
                    "insert into account (name, token_hash, created_at) values (?, ?, ?)",
                    name,
                    Secrets.hash(secrets.next("")),
                    clock.millis());
            Account made = tx.first("select id, name from account where name = ?", Accounts::account, name)
                    .orElseThrow();
            tx.update(
                    "insert into password (account_id, hash, changed_at) values (?, ?, ?)",
                    made.id(),
                    hash,
                    clock.millis());
            return new Entry.In(made);
        });
    }

    private static Optional<String> wrong(String name, String password) {
        if (!name.matches(Accounts.NAME)) {
            return Optional.of("A name has 1 to 64 letters, digits, dots, dashes or underscores.");
        }
        if (password.length() < SHORTEST) {
            return Optional.of("A password has at least " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("A password has at most " + LONGEST + " characters.");
        }
        boolean easy = password.chars().distinct().count() < 5
                || (name.length() > 3 && password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
        return easy ? Optional.of("This password is easy to guess. Choose another one.") : Optional.empty();
    }

    /** Lets somebody in whose name and password are right. */
    public Entry enter(String name, String password) {
        Entry.Refused refused = new Entry.Refused("The name or the password is not right.");
        if (!name.matches(Accounts.NAME) || password.length() > LONGEST) {
            return refused;
        }
        String key = name.toLowerCase(Locale.ROOT);
        Optional<Duration> wait = database.write(tx -> counted(tx, key));
        if (wait.isPresent()) {
            return new Entry.Wait(wait.get());
        }
        record Kept(Account account, String hash) {}
        Optional<Kept> kept =
                database.read(tx -> tx.first("""
            select account.id, account.name, password.hash from account join password on password.account_id = account.id
            where account.name = ?""", row -> new Kept(Accounts.account(row), row.text("hash")), name));
        if (kept.isEmpty()) {
            passwords.judgeNothing(password);
            return refused;
        }
        if (!passwords.matches(password, kept.get().hash())) {
            return refused;
        }
        database.write(tx -> tx.update("delete from sign_in_try where name_key = ?", key));
        return new Entry.In(kept.get().account());
    }

    /** Counts a try before it is judged, so that many at once gain nothing; says how long to wait where there were too many. */
    private Optional<Duration> counted(Tx tx, String key) {
        long now = clock.millis();
        tx.update("delete from sign_in_try where last_at < ?", now - FORGOTTEN.toMillis());
        Optional<Duration> wait = tx.first(
                        "select failures, last_at from sign_in_try where name_key = ?",
                        row -> pause(row.number("failures")).minusMillis(now - row.number("last_at")),
                        key)
                .filter(Duration::isPositive);
        if (wait.isEmpty()) {
            tx.update("""
                insert into sign_in_try (name_key, failures, last_at) values (?, 1, ?)
                on conflict (name_key) do update set failures = failures + 1, last_at = excluded.last_at""", key, now);
        }
        return wait;
    }

    private static Duration pause(long failures) {
        if (failures < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE_TRIES, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
