package org.gatefold.remote.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Optional;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Row;

/** Accounts and the hashes of their tokens; a token itself is never kept and never logged. */
public final class Accounts {
    private final Database database;
    private final Clock clock;

    public Accounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes the account, or gives it this token in place of the one before. */
    public void put(String name, String token) {
        if (!name.matches("[A-Za-z0-9_.-]{1,64}")) {
            throw new IllegalArgumentException(
                    "An account name has 1 to 64 letters, digits, dots, dashes or underscores");
        }
        if (token.isBlank()) {
            throw new IllegalArgumentException("The token of " + name + " is empty");
        }
        database.write(tx -> tx.update("""
            insert into account (name, token_hash, created_at) values (?, ?, ?)
            on conflict (name) do update set token_hash = excluded.token_hash""", name, hash(token), clock.millis()));
    }

    /** The account that the token belongs to. */
    public Optional<Account> byToken(String token) {
        byte[] hash = hash(token);
        record Kept(Account account, byte[] hash) {}
        return database.read(tx -> tx.first(
                        "select id, name, token_hash from account where token_hash = ?",
                        row -> new Kept(account(row), row.bytes("token_hash")),
                        hash))
                .filter(kept -> MessageDigest.isEqual(kept.hash, hash))
                .map(Kept::account);
    }

    private static Account account(Row row) {
        return new Account(row.number("id"), row.text("name"));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
