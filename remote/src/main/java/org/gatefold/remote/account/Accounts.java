package org.gatefold.remote.account;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Row;

/** Accounts and the tokens that speak for them; a token itself is never kept and never logged. */
public final class Accounts {
    static final String NAME = "[A-Za-z0-9_.-]{1,64}";

    private final Database database;
    private final Clock clock;
    private final Grants grants;

    public Accounts(Database database, Clock clock, Grants grants) {
        this.database = database;
        this.clock = clock;
        this.grants = grants;
    }

    /** Makes the account, or gives it this token in place of the one before. */
    public void put(String name, String token) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException(
                    "An account name has 1 to 64 letters, digits, dots, dashes or underscores");
        }
        if (token.isBlank()) {
            throw new IllegalArgumentException("The token of " + name + " is empty");
        }
        database.write(tx -> tx.update("""
            insert into account (name, token_hash, created_at) values (?, ?, ?)
            on conflict (name) do update set token_hash = excluded.token_hash""", name, Secrets.hash(token), clock.millis()));
    }

    /** The account that the token belongs to. */
    public Optional<Account> byToken(String token) {
        return access(token).map(Access::account);
    }

    /** What the token is good for: all, when the operator gave it out, else what its owner consented to. */
    public Optional<Access> access(String token) {
        byte[] hash = Secrets.hash(token);
        @SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual only
        record Kept(Account account, byte[] hash) {}
        return database.read(tx -> tx.first(
                        "select id, name, token_hash from account where token_hash = ?",
                        row -> new Kept(account(row), row.bytes("token_hash")),
                        hash))
                .filter(kept -> MessageDigest.isEqual(kept.hash, hash))
                .map(kept -> new Access(kept.account, Scopes.ALL))
                .or(() -> grants.access(token));
    }

    static Account account(Row row) {
        return new Account(row.number("id"), row.text("name"));
    }
}
