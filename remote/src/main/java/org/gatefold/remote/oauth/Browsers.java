package org.gatefold.remote.oauth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.account.Secrets;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.sql.Database;

/**
 * Who is signed in with which browser, and whether a form came from a page of ours. One cookie carries a secret: first a
 * passing one that only ties a form to its browser, after signing in that of a kept session.
 */
final class Browsers {
    private static final Duration LIFE = Duration.ofHours(12);

    private final Database database;
    private final Clock clock;
    private final Secrets secrets;

    Browsers(Database database, Clock clock, Secrets secrets) {
        this.database = database;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** The secret of this browser; a new one where it has none yet. */
    String secret(Request request) {
        return cookie(request).orElseGet(() -> secrets.next(""));
    }

    /** What a form of ours carries. */
    static String formToken(String secret) {
        return Secrets.derived("form", secret);
    }

    /** True when the form came from a page that this server showed in this browser. */
    boolean isOurs(Request request, String formToken) {
        boolean sameSite = request.header("Sec-Fetch-Site")
                .filter(site -> !site.equals("same-origin"))
                .isEmpty();
        return sameSite
                && cookie(request)
                        .filter(secret -> Secrets.same(formToken(secret), formToken))
                        .isPresent();
    }

    /** The account that is signed in with this browser. */
    Optional<Account> account(Request request) {
        return cookie(request)
                .flatMap(secret -> database.read(tx -> tx.first(
                        """
            select account.id, account.name from browser_session join account on account.id = account_id
            where hash = ? and expires_at > ?""",
                        row -> new Account(row.number("id"), row.text("name")),
                        Secrets.hash(secret),
                        clock.millis())));
    }

    /** Signs the account in with this browser, under a new secret. */
    Answer signedIn(Request request, Account account, Answer answer) {
        String secret = secrets.next("");
        long now = clock.millis();
        database.write(tx -> {
            tx.update("delete from browser_session where expires_at <= ?", now);
            return tx.update(
                    "insert into browser_session (hash, account_id, expires_at) values (?, ?, ?)",
                    Secrets.hash(secret),
                    account.id(),
                    now + LIFE.toMillis());
        });
        return withSecret(request, secret, answer);
    }

    Answer signedOut(Request request, Answer answer) {
        cookie(request)
                .ifPresent(secret -> database.write(
                        tx -> tx.update("delete from browser_session where hash = ?", (Object) Secrets.hash(secret))));
        return withSecret(request, secrets.next(""), answer);
    }

    /** Hands the browser its secret with an answer. */
    Answer withSecret(Request request, String secret, Answer answer) {
        String secure = request.base().startsWith("https:") ? "; Secure" : "";
        return answer.with(
                "Set-Cookie",
                name(request) + "=" + secret + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + LIFE.toSeconds()
                        + secure);
    }

    private static Optional<String> cookie(Request request) {
        String wanted = name(request) + "=";
        for (String each : request.header("Cookie").orElse("").split(";")) {
            String cookie = each.strip();
            if (cookie.startsWith(wanted) && cookie.matches(".*=[A-Za-z0-9_-]{43}")) {
                return Optional.of(cookie.substring(wanted.length()));
            }
        }
        return Optional.empty();
    }

    /** Cookies do not know ports, so two servers of one machine would overwrite each other's. */
    private static String name(Request request) {
        URI base = URI.create(request.base());
        return "https".equals(base.getScheme()) ? "__Host-gatefold" : "gatefold_" + base.getPort();
    }
}
