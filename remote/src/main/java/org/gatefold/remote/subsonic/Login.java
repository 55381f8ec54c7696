package org.gatefold.remote.subsonic;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.account.AppLogins;
import org.gatefold.remote.account.AppLogins.Try;
import org.gatefold.remote.account.Members.Entry;
import org.gatefold.remote.account.PlainLogins;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.oauth.OAuth;

/**
 * Who calls: an API key, or a name with a token and salt, or with a password (ADR 0105). What nobody can guess is always
 * judged; an account's own password only where nobody listens in, and only so often.
 */
final class Login {
    private static final String WRONG = "Wrong user name or password";

    private final AppLogins apps;
    private final PlainLogins plain;
    private final WrongLogins wrong;
    private final boolean unheard;

    /** @param unheard whether nobody between caller and server can read along: TLS or this machine */
    Login(AppLogins apps, PlainLogins plain, WrongLogins wrong, boolean unheard) {
        this.apps = apps;
        this.plain = plain;
        this.wrong = wrong;
        this.unheard = unheard;
    }

    Account account(Request request, Params params) {
        Optional<String> key = params.text("apiKey");
        Optional<String> name = params.text("u");
        Optional<String> token = params.text("t");
        Optional<String> salt = params.text("s");
        Optional<String> password = params.first("p").filter(text -> !text.isEmpty());
        if (key.isPresent()) {
            if (name.isPresent() || token.isPresent() || salt.isPresent() || password.isPresent()) {
                throw new Refusal(Refusal.TWO_LOGINS, "Send either apiKey alone, or u with t and s, or u with p");
            }
            return byKey(key.get());
        }
        String user = name.orElseThrow(() -> Refusal.missing("apiKey, or u with t and s"));
        if (token.isPresent() && password.isPresent()) {
            throw new Refusal(Refusal.TWO_LOGINS, "Send either t and s or p, not both");
        }
        if (token.isPresent()) {
            return byToken(request, user, token.get(), salt.orElseThrow(() -> Refusal.missing("s")));
        }
        return byPassword(request, user, decoded(password.orElseThrow(() -> Refusal.missing("t and s, or p"))));
    }

    private Account byKey(String key) {
        return apps.byKey(key).orElseThrow(() -> refused("", Refusal.WRONG_KEY, "This API key is not valid"));
    }

    private Account byToken(Request request, String name, String token, String salt) {
        return switch (apps.byToken(name, token, salt)) {
            case Try.In in -> in.account();
            case Try.Wrong _ -> throw refused(name, Refusal.WRONG_LOGIN, WRONG);
            case Try.NoPassword _ -> throw refused(name, Refusal.NO_TOKEN_LOGIN, noPassword(request));
        };
    }

    private static String noPassword(Request request) {
        return "This account has no app password, and its own password is kept so that a token cannot be checked."
                + " Make an API key or an app password at " + request.base() + OAuth.APPS;
    }

    private Account byPassword(Request request, String name, String password) {
        if (apps.byPassword(name, password) instanceof Try.In in) {
            return in.account();
        }
        if (!unheard) {
            throw refused(
                    name,
                    Refusal.LOGIN_NOT_OFFERED,
                    "Without TLS an account's own password is not taken. Make an app password at " + request.base()
                            + OAuth.APPS);
        }
        return switch (plain.enter(name, password)) {
            case Entry.In in -> in.account();
            case Entry.Refused _ -> throw refused(name, Refusal.WRONG_LOGIN, WRONG);
            case Entry.Wait wait ->
                throw new Refusal(
                        Refusal.GENERIC,
                        "Too many wrong logins. Wait " + Math.max(1, wait.time().toSeconds()) + " seconds.");
        };
    }

    /** @param name whose tries are counted; all wrong keys count together */
    private Refusal refused(String name, int code, String message) {
        return wrong.add(name.toLowerCase(Locale.ROOT))
                ? new Refusal(Refusal.GENERIC, "Too many wrong logins. Wait a minute.")
                : new Refusal(code, message);
    }

    /** Passwords may come as {@code enc:} and the hex of their UTF-8. */
    private static String decoded(String password) {
        if (!password.startsWith("enc:")) {
            return password;
        }
        try {
            byte[] bytes = HexFormat.of().parseHex(password.substring(4));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return password;
        }
    }
}
