package org.gatefold.remote.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.sql.Tx;

/**
 * What people have allowed programs to do (RFC 6749 with PKCE, RFC 7636). A code becomes a pair of tokens, each refresh a
 * further pair. Because an answer may get lost, the former refresh token works until one of the new tokens is first used;
 * used later than that it is in the wrong hands, and everything that grew from its grant ends (RFC 9700, 4.14.2).
 */
public final class Grants {
    private static final Duration CODE_LIFE = Duration.ofSeconds(60);
    private static final Duration REFRESH_LIFE = Duration.ofDays(180);

    private final Database database;
    private final Clock clock;
    private final Secrets secrets;
    private final Duration accessLife;

    public Grants(Database database, Clock clock, Secrets secrets, Duration accessLife) {
        this.database = database;
        this.clock = clock;
        this.secrets = secrets;
        this.accessLife = accessLife;
    }

    /** A consent: who lets whom do what, and where the code goes. */
    public record Consent(Account account, String client, String redirect, String challenge, Scopes scopes) {}

    /** A fresh pair of tokens. */
    public record Tokens(String access, String refresh, Duration life, Scopes scopes, String username) {
        @Override
        public String toString() {
            return "Tokens[" + username + "]";
        }
    }

    /** The code for a consent; good once, for a minute. */
    public String code(Consent consent) {
        String code = secrets.next("gfc_");
        long now = clock.millis();
        database.write(tx -> {
            tx.update("delete from oauth_code where expires_at < ?", now - REFRESH_LIFE.toMillis());
            return tx.update(
                    """
                insert into oauth_code (hash, account_id, client_id, redirect_uri, challenge, scope, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                    Secrets.hash(code),
                    consent.account().id(),
                    consent.client(),
                    consent.redirect(),
                    consent.challenge(),
                    consent.scopes().text(),
                    now + CODE_LIFE.toMillis());
        });
        return code;
    }

    /** A code as kept, held against what the player shows. */
    private record Code(long account, boolean right, boolean live, String scope, OptionalLong grant) {}

    /** The first pair of tokens for a code; empty when anything does not fit. */
    public Optional<Tokens> redeem(String code, String client, String redirect, String verifier) {
        return database.write(tx -> tx.first(
                        "select * from oauth_code where hash = ?",
                        row -> new Code(
                                row.number("account_id"),
                                row.text("client_id").equals(client)
                                        && row.text("redirect_uri").equals(redirect)
                                        && Secrets.same(row.text("challenge"), Secrets.base64(Secrets.hash(verifier))),
                                row.number("expires_at") > clock.millis(),
                                row.text("scope"),
                                row.optionalNumber("grant_id")),
                        (Object) Secrets.hash(code))
                .flatMap(kept -> redeem(tx, code, client, kept)));
    }

    private Optional<Tokens> redeem(Tx tx, String code, String client, Code kept) {
        if (kept.grant.isPresent() && !kept.right) {
            // Whoever has the verifier too is the same program asking twice; anybody else stole the code.
            end(tx, kept.grant.getAsLong());
        }
        if (kept.grant.isPresent() || !kept.right || !kept.live) {
            return Optional.empty();
        }
        tx.update(
                "insert into oauth_grant (account_id, client_id, scope, created_at) values (?, ?, ?, ?)",
                kept.account,
                client,
                kept.scope,
                clock.millis());
        long grant = tx.number("select last_insert_rowid() as n");
        tx.update("update oauth_code set grant_id = ? where hash = ?", grant, Secrets.hash(code));
        return Optional.of(pair(tx, grant, OptionalLong.empty()));
    }

    /** The next pair of tokens for a refresh token; empty when it is not good, or no longer. */
    public Optional<Tokens> refresh(String refresh, String client) {
        return database.write(tx -> {
            Optional<TokenPair> found = TokenPair.byRefresh(tx, refresh)
                    .filter(pair -> pair.client().equals(client) && !pair.grantEnded());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            TokenPair pair = found.get();
            if (pair.refreshEnded()) {
                end(tx, pair.grant());
                return Optional.empty();
            }
            if (pair.refreshExpires() <= clock.millis()) {
                return Optional.empty();
            }
            use(tx, pair);
            return Optional.of(pair(tx, pair.grant(), OptionalLong.of(pair.id())));
        });
    }

    /** What an access token is good for. */
    Optional<Access> access(String token) {
        Optional<TokenPair> found =
                database.read(tx -> TokenPair.byAccess(tx, token)).filter(pair -> pair.isAccessGood(clock.millis()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        TokenPair pair = found.get();
        if (!pair.used()) {
            // Between the two looks a sibling may have been used first, or the grant have ended.
            boolean still = database.write(tx -> {
                Optional<TokenPair> now =
                        TokenPair.byAccess(tx, token).filter(again -> again.isAccessGood(clock.millis()));
                now.ifPresent(again -> use(tx, again));
                return now.isPresent();
            });
            if (!still) {
                return Optional.empty();
            }
        }
        return Optional.of(new Access(pair.account(), pair.scopes()));
    }

    /** Ends what a token stands for (RFC 7009): with a refresh token all of its grant, else the access token alone. */
    public void revoke(String token) {
        database.write(tx -> {
            Optional<TokenPair> refreshed = TokenPair.byRefresh(tx, token);
            refreshed.ifPresent(pair -> end(tx, pair.grant()));
            TokenPair.byAccess(tx, token)
                    .ifPresent(pair -> tx.update(
                            "update oauth_pair set access_ended_at = ? where id = ?", clock.millis(), pair.id()));
            return refreshed.isPresent();
        });
    }

    /** The first use of a pair proves that its answer arrived: the pair before it and what was given out beside it end. */
    private void use(Tx tx, TokenPair pair) {
        if (pair.used()) {
            return;
        }
        long now = clock.millis();
        tx.update("update oauth_pair set used_at = ? where id = ?", now, pair.id());
        if (pair.parent().isPresent()) {
            long parent = pair.parent().getAsLong();
            tx.update("update oauth_pair set refresh_ended_at = ? where id = ?", now, parent);
            tx.update(
                    "update oauth_pair set refresh_ended_at = ?, access_ended_at = ? where parent_id = ? and id <> ?",
                    now,
                    now,
                    parent,
                    pair.id());
        }
    }

    private void end(Tx tx, long grant) {
        tx.update("update oauth_grant set revoked_at = ? where id = ? and revoked_at is null", clock.millis(), grant);
    }

    private Tokens pair(Tx tx, long grant, OptionalLong parent) {
        long now = clock.millis();
        tx.update("delete from oauth_pair where grant_id = ? and refresh_expires_at < ?", grant, now);
        String access = secrets.next("gfa_");
        String refresh = secrets.next("gfr_");
        TokenPair made = TokenPair.insert(
                tx,
                grant,
                parent,
                new TokenPair.Fresh(access, now + accessLife.toMillis(), refresh, now + REFRESH_LIFE.toMillis()));
        return new Tokens(
                access, refresh, accessLife, made.scopes(), made.account().name());
    }
}
