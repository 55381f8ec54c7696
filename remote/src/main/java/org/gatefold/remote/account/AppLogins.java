package org.gatefold.remote.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;

/**
 * What players that know no OAuth sign in with (ADR 0105): API keys, of which only a hash is kept, and app passwords,
 * which are kept sealed because Subsonic asks for {@code md5(password + salt)}. Both are made here and shown once.
 */
public final class AppLogins {
    /** What an operator may choose himself: nobody guesses that many letters over the wire. */
    private static final int SHORTEST = 20;

    private static final int LONGEST = 200;
    private static final int MOST = 50;

    private final Database database;
    private final Clock clock;
    private final Secrets secrets;
    private final SealingKey seal;

    public AppLogins(Database database, Clock clock, Secrets secrets, SealingKey seal) {
        this.database = database;
        this.clock = clock;
        this.secrets = secrets;
        this.seal = seal;
    }

    /** How a try to sign in ended. */
    public sealed interface Try {
        record In(Account account) implements Try {}

        record Wrong() implements Try {}

        /** The account exists and has no app password that the try could be held against. */
        record NoPassword() implements Try {}
    }

    /** A key or password as its owner sees it later: without its secret. @param key whether it is an API key */
    public record Known(String id, String label, boolean key, long createdAt) {}

    /** A new API key; this is the only time that it can be seen. */
    public String newKey(Account account, String label) {
        String key = secrets.next("gfk_");
        keep(account, key, label);
        return key;
    }

    /** A new app password; this is the only time that it can be seen. */
    public String newPassword(Account account, String label) {
        String password = secrets.next("gfp-").substring(0, 36);
        seal(account, password, label);
        return password;
    }

    /** Gives an account a key that the operator has chosen. */
    public void putKey(String name, String key) {
        keep(account(name), checked(key, "API key"), "operator");
    }

    /** Gives an account an app password that the operator has chosen. */
    public void putPassword(String name, String password) {
        Account account = account(name);
        checked(password, "app password");
        if (passwords(account).stream().noneMatch(known -> Secrets.same(known, password))) {
            seal(account, password, "operator");
        }
    }

    private static String checked(String secret, String what) {
        if (secret.length() < SHORTEST || secret.length() > LONGEST) {
            throw new IllegalArgumentException("An " + what + " has " + SHORTEST + " to " + LONGEST + " characters");
        }
        return secret;
    }

    private void keep(Account account, String key, String label) {
        database.write(tx -> {
            checkRoom(tx, account);
            return tx.update("""
                insert into app_key (hash, account_id, label, created_at) values (?, ?, ?, ?)
                on conflict (hash) do update set account_id = excluded.account_id, label = excluded.label""", Secrets.hash(key), account.id(), label, clock.millis());
        });
    }

    private void seal(Account account, String password, String label) {
        String id = UUID.randomUUID().toString().replace("-", "");
        byte[] sealed = seal.seal(password, id);
        database.write(tx -> {
            checkRoom(tx, account);
            return tx.update(
                    "insert into app_password (id, account_id, label, sealed, created_at) values (?, ?, ?, ?, ?)",
                    id,
                    account.id(),
                    label,
                    sealed,
                    clock.millis());
        });
    }

    private static void checkRoom(Tx tx, Account account) {
        long there = tx.number("select count(*) as n from app_key where account_id = ?", account.id())
                + tx.number("select count(*) as n from app_password where account_id = ?", account.id());
        if (there >= MOST) {
            throw new IllegalArgumentException("There are " + MOST + " keys and passwords already. End one first.");
        }
    }

    /** The account that an API key speaks for. */
    public Optional<Account> byKey(String key) {
        return database.read(tx -> tx.first("""
            select account.id, account.name from app_key join account on account.id = account_id where hash = ?""", Accounts::account, (Object) Secrets.hash(key)));
    }

    /** Holds a Subsonic token, {@code md5(password + salt)} in hex, against the app passwords of an account. */
    public Try byToken(String name, String token, String salt) {
        String given = token.toLowerCase(Locale.ROOT);
        return judge(name, password -> Secrets.same(md5(password + salt), given));
    }

    /** Holds a password against the app passwords of an account. */
    public Try byPassword(String name, String password) {
        return judge(name, known -> Secrets.same(known, password));
    }

    private Try judge(String name, Predicate<String> right) {
        Optional<Account> account = find(name);
        if (account.isEmpty()) {
            return new Try.Wrong();
        }
        List<String> known = passwords(account.get());
        if (known.isEmpty()) {
            return new Try.NoPassword();
        }
        return known.stream().anyMatch(right) ? new Try.In(account.get()) : new Try.Wrong();
    }

    /** Without the key that sealed them they are as good as not there. */
    private List<String> passwords(Account account) {
        record Sealed(String id, byte[] bytes) {}
        return database
                .read(tx -> tx.list(
                        "select id, sealed from app_password where account_id = ? order by id",
                        row -> new Sealed(row.text("id"), row.bytes("sealed")),
                        account.id()))
                .stream()
                .flatMap(each -> seal.open(each.bytes, each.id).stream())
                .toList();
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that signs in as the account, the newest first. */
    public List<Known> known(Account account) {
        return database.read(tx -> tx.list("""
            select hex(hash) as id, label, 1 as is_key, created_at from app_key where account_id = ?
            union all
            select id, label, 0 as is_key, created_at from app_password where account_id = ?
            order by created_at desc, id""", AppLogins::known, account.id(), account.id()));
    }

    private static Known known(Row row) {
        return new Known(row.text("id"), row.text("label"), row.number("is_key") == 1, row.number("created_at"));
    }

    /** Ends a key or password of the account at once. */
    public void end(Account account, String id) {
        database.write(tx -> tx.update("delete from app_password where account_id = ? and id = ?", account.id(), id)
                + tx.update("delete from app_key where account_id = ? and hex(hash) = ?", account.id(), id));
    }

    /** The account of a name, in whatever case it is written. */
    public Optional<Account> find(String name) {
        return database.read(tx -> tx.first("select id, name from account where name = ?", Accounts::account, name));
    }

    private Account account(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no account " + name));
    }
}
