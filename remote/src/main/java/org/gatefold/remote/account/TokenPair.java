package org.gatefold.remote.account;

import java.util.Optional;
import java.util.OptionalLong;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;
import org.jspecify.annotations.Nullable;

/**
 * An access and a refresh token that were given out together, as kept; each method runs in the caller's transaction.
 *
 * @param parent the pair whose refresh token asked for this one
 */
record TokenPair(
        long id, Owner owner, OptionalLong parent, long accessExpires, long refreshExpires, boolean used, Ends ends) {
    private static final String SELECT = """
        select oauth_pair.*, account_id, client_id, scope, revoked_at, name from oauth_pair
        join oauth_grant on oauth_grant.id = grant_id join account on account.id = account_id where\s""";

    /** The consent that it grew from. */
    record Owner(long grant, Account account, String client, Scopes scopes) {}

    /** What has ended before its time. */
    record Ends(boolean grant, boolean access, boolean refresh) {}

    /** Two new tokens and when they expire, in milliseconds since 1970. */
    record Fresh(String access, long accessExpires, String refresh, long refreshExpires) {
        @Override
        public String toString() {
            return "Fresh[]";
        }
    }

    static Optional<TokenPair> byAccess(Tx tx, String token) {
        return tx.first(SELECT + "access_hash = ?", TokenPair::read, (Object) Secrets.hash(token));
    }

    static Optional<TokenPair> byRefresh(Tx tx, String token) {
        return tx.first(SELECT + "refresh_hash = ?", TokenPair::read, (Object) Secrets.hash(token));
    }

    static TokenPair insert(Tx tx, long grant, OptionalLong parent, Fresh fresh) {
        @Nullable Object before = parent.isPresent() ? parent.getAsLong() : null;
        tx.update(
                """
            insert into oauth_pair (grant_id, parent_id, access_hash, access_expires_at, refresh_hash, refresh_expires_at)
            values (?, ?, ?, ?, ?, ?)""",
                grant,
                before,
                Secrets.hash(fresh.access()),
                fresh.accessExpires(),
                Secrets.hash(fresh.refresh()),
                fresh.refreshExpires());
        return byAccess(tx, fresh.access()).orElseThrow();
    }

    private static TokenPair read(Row row) {
        return new TokenPair(
                row.number("id"),
                new Owner(
                        row.number("grant_id"),
                        new Account(row.number("account_id"), row.text("name")),
                        row.text("client_id"),
                        Scopes.known(row.text("scope"))),
                row.optionalNumber("parent_id"),
                row.number("access_expires_at"),
                row.number("refresh_expires_at"),
                row.optionalNumber("used_at").isPresent(),
                new Ends(
                        row.optionalNumber("revoked_at").isPresent(),
                        row.optionalNumber("access_ended_at").isPresent(),
                        row.optionalNumber("refresh_ended_at").isPresent()));
    }

    boolean isAccessGood(long now) {
        return !ends.grant() && !ends.access() && accessExpires > now;
    }

    long grant() {
        return owner.grant();
    }

    Account account() {
        return owner.account();
    }

    String client() {
        return owner.client();
    }

    Scopes scopes() {
        return owner.scopes();
    }

    boolean grantEnded() {
        return ends.grant();
    }

    boolean refreshEnded() {
        return ends.refresh();
    }
}
