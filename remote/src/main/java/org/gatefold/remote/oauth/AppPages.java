package org.gatefold.remote.oauth;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.account.AppLogins;
import org.gatefold.remote.account.Members;
import org.gatefold.remote.account.Members.Entry;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.pages.Form;
import org.gatefold.remote.pages.Html;

/** The page on which a listener makes API keys and app passwords for other players, sees what there is, and ends it. */
final class AppPages {
    private static final String TITLE = "Other players";
    private static final int LONGEST_LABEL = 64;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Browsers browsers;
    private final Members members;
    private final AppLogins apps;

    AppPages(Browsers browsers, Members members, AppLogins apps) {
        this.browsers = browsers;
        this.members = members;
        this.apps = apps;
    }

    List<Route> routes() {
        return List.of(
                Route.get(OAuth.APPS, this::show),
                Route.post(OAuth.APPS, this::act).upToKibibytes(16));
    }

    private Answer show(Request request) {
        return browsers.account(request)
                .map(account -> page(200, request, account, ""))
                .orElseGet(() -> door(200, request, "", ""));
    }

    private Answer act(Request request) {
        Map<String, String> form = request.form();
        Optional<Account> account = browsers.account(request);
        if (!browsers.isOurs(request, form.getOrDefault("form", ""))) {
            String note = "This form is out of date. Try again.";
            return account.map(known -> page(403, request, known, note))
                    .orElseGet(() -> door(403, request, form.getOrDefault("name", ""), note));
        }
        return account.map(known -> act(request, form, known)).orElseGet(() -> enter(request, form));
    }

    private Answer enter(Request request, Map<String, String> form) {
        String name = form.getOrDefault("name", "").strip();
        return switch (members.enter(name, form.getOrDefault("password", ""))) {
            case Entry.In in -> browsers.signedIn(request, in.account(), ConsentPage.see(OAuth.APPS));
            case Entry.Refused refused -> door(200, request, name, refused.reason());
            case Entry.Wait wait -> {
                long seconds = Math.max(1, wait.time().toSeconds());
                yield door(429, request, name, "Too many tries. Wait " + seconds + " seconds, then try again.")
                        .with("Retry-After", Long.toString(seconds));
            }
        };
    }

    private Answer act(Request request, Map<String, String> form, Account account) {
        String label = form.getOrDefault("label", "").strip();
        String clipped = label.substring(0, Math.min(label.length(), LONGEST_LABEL));
        try {
            switch (form.getOrDefault("act", "")) {
                case "key" -> {
                    return made(named(clipped), "API key", apps.newKey(account, named(clipped)));
                }
                case "password" -> {
                    return made(named(clipped), "app password", apps.newPassword(account, named(clipped)));
                }
                case "out" -> {
                    return browsers.signedOut(request, ConsentPage.see(OAuth.APPS));
                }
                default -> apps.end(account, form.getOrDefault("end", ""));
            }
        } catch (IllegalArgumentException e) {
            return page(200, request, account, String.valueOf(e.getMessage()));
        }
        return ConsentPage.see(OAuth.APPS);
    }

    private static String named(String label) {
        return label.isEmpty() ? "A player" : label;
    }

    /** The only time that a secret is seen. */
    private static Answer made(String label, String what, String secret) {
        return Html.page(
                200,
                "New " + what,
                "<p>This is the " + what + " for <strong>" + Html.escape(label)
                        + "</strong>. It is shown only now: copy it into your player.</p>\n"
                        + "<p class=\"card\"><code>" + Html.escape(secret) + "</code></p>\n"
                        + "<p class=\"way\">" + Html.link(OAuth.APPS, "Done") + "</p>\n");
    }

    private Answer door(int status, Request request, String name, String note) {
        String secret = browsers.secret(request);
        String form = Form.to(OAuth.APPS)
                .hidden("form", Browsers.formToken(secret))
                .text("name", "Name", name, "username")
                .password("password", "Password", "current-password", "", !name.isEmpty())
                .button("pay", "Sign in")
                .html();
        return browsers.withSecret(request, secret, Html.page(status, TITLE, Html.note(note) + form));
    }

    private Answer page(int status, Request request, Account account, String note) {
        String secret = browsers.secret(request);
        String token = Browsers.formToken(secret);
        StringBuilder body = new StringBuilder("<p>Signed in as <strong>")
                .append(Html.escape(account.name()))
                .append("</strong>. Any OpenSubsonic player can play the music of this server. Where it asks for an")
                .append(" API key, make one. Where it asks for a name and a password, use your name and an app")
                .append(" password.</p>\n")
                .append(Html.note(note));
        for (AppLogins.Known known : apps.known(account)) {
            body.append("<section class=\"card\"><p><strong>")
                    .append(Html.escape(known.label()))
                    .append("</strong>, ")
                    .append(known.key() ? "API key" : "app password")
                    .append(" of ")
                    .append(DAY.format(Instant.ofEpochMilli(known.createdAt())))
                    .append("</p>\n")
                    .append(Form.to(OAuth.APPS)
                            .hidden("form", token)
                            .choice("quiet", "end", known.id(), "End it")
                            .html())
                    .append("</section>\n");
        }
        body.append(Form.to(OAuth.APPS)
                .hidden("form", token)
                .text("label", "What is the player called?", "", "off")
                .choice("pay", "act", "key", "Make an API key")
                .choice("cancel", "act", "password", "Make an app password")
                .choice("quiet", "act", "out", "Sign out")
                .html());
        return browsers.withSecret(request, secret, Html.page(status, TITLE, body.toString()));
    }
}
