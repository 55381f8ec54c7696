package org.gatefold.remote.oauth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.account.Grants;
import org.gatefold.remote.account.Scopes;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.pages.Form;
import org.gatefold.remote.pages.Html;

/** The authorization endpoint: says what the player would be allowed and asks; it never answers for the listener. */
final class ConsentPage {
    static final String PATH = "/oauth/authorize";
    private static final Map<String, String> WORDS = Map.of(
            Scopes.LISTENS, "Keep what you play in your listening history",
            Scopes.LIBRARY, "Keep your favourites, ratings, playlists and artists you follow",
            Scopes.ORDERS, "See your orders",
            Scopes.CHECKOUT, "Buy in your name, each time you say so");

    private final Browsers browsers;
    private final Grants grants;

    ConsentPage(Browsers browsers, Grants grants) {
        this.browsers = browsers;
        this.grants = grants;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, this::show), Route.post(PATH, this::decide).upToKibibytes(16));
    }

    private Answer show(Request request) {
        return switch (Asked.read(request)) {
            case Asked.Consent asked ->
                browsers.account(request)
                        .map(account -> page(200, request, asked, account, ""))
                        .orElseGet(() -> see(EntryPages.SIGN_IN + "?" + asked.query()));
            case Asked.Mistaken mistaken -> see(mistaken.address(request.base()));
            case Asked.Nowhere nowhere -> nowhere(nowhere);
        };
    }

    private Answer decide(Request request) {
        return switch (Asked.read(request)) {
            case Asked.Consent asked ->
                browsers.account(request)
                        .map(account -> decide(request, asked, account))
                        .orElseGet(() -> see(EntryPages.SIGN_IN + "?" + asked.query()));
            case Asked.Mistaken mistaken -> see(mistaken.address(request.base()));
            case Asked.Nowhere nowhere -> nowhere(nowhere);
        };
    }

    private Answer decide(Request request, Asked.Consent asked, Account account) {
        Map<String, String> form = request.form();
        if (!browsers.isOurs(request, form.getOrDefault("form", ""))) {
            return page(403, request, asked, account, "This form is out of date. Try again.");
        }
        return switch (Optional.ofNullable(form.get("decision")).orElse("")) {
            case "allow" ->
                see(asked.granted(
                        request.base(),
                        grants.code(new Grants.Consent(
                                account, Client.ID, asked.redirect(), asked.challenge(), asked.scopes()))));
            case "cancel" -> see(asked.refused(request.base()));
            case "other" -> browsers.signedOut(request, see(EntryPages.SIGN_IN + "?" + asked.query()));
            default -> page(400, request, asked, account, "Press one of the buttons.");
        };
    }

    private Answer page(int status, Request request, Asked.Consent asked, Account account, String note) {
        String secret = browsers.secret(request);
        StringBuilder may = new StringBuilder("<ul class=\"card may\">\n");
        for (String scope : asked.scopes().names()) {
            may.append("<li>")
                    .append(Html.escape(String.valueOf(WORDS.get(scope))))
                    .append("</li>\n");
        }
        may.append("</ul>\n");
        String form = Form.to(PATH + "?" + asked.query())
                .hidden("form", Browsers.formToken(secret))
                .choice("pay", "decision", "allow", "Allow")
                .choice("cancel", "decision", "cancel", "Cancel")
                .choice("quiet", "decision", "other", "Use another account")
                .html();
        String body = "<p>Signed in as <strong>" + Html.escape(account.name())
                + "</strong>. Gatefold on this computer may:</p>\n"
                + may + Html.note(note) + form
                + "<p class=\"way\">You can take this back at any time by signing out in Gatefold.</p>\n";
        return browsers.withSecret(request, secret, Html.page(status, "Connect Gatefold", body));
    }

    static Answer see(String address) {
        return new Answer(
                303,
                Map.of("Location", address, "Cache-Control", "no-store", "Referrer-Policy", "no-referrer"),
                new byte[0]);
    }

    static Answer nowhere(Asked.Nowhere nowhere) {
        return Html.page(400, "This link does not work", "<p>" + Html.escape(nowhere.reason()) + "</p>\n");
    }
}
