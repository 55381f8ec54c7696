package org.gatefold.remote.oauth;

import java.util.List;
import java.util.Map;
import org.gatefold.remote.account.Members;
import org.gatefold.remote.account.Members.Entry;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.pages.Form;
import org.gatefold.remote.pages.Html;

/** The pages that let somebody in: sign in, and create an account. Both lead on to the consent that was asked for. */
final class EntryPages {
    static final String SIGN_IN = "/oauth/sign-in";
    static final String SIGN_UP = "/oauth/sign-up";
    private static final int FORM_KIBIBYTES = 16;

    private final Members members;
    private final Browsers browsers;

    EntryPages(Members members, Browsers browsers) {
        this.members = members;
        this.browsers = browsers;
    }

    /** What differs between the two pages. */
    private enum Page {
        IN(SIGN_IN, "Sign in", "Sign in", "current-password", ""),
        UP(
                SIGN_UP,
                "Create an account",
                "Create account",
                "new-password",
                "Ten characters or more. There is no email to send a forgotten password to, so keep it well.");

        private final String path;
        private final String title;
        private final String button;
        private final String purpose;
        private final String hint;

        Page(String path, String title, String button, String purpose, String hint) {
            this.path = path;
            this.title = title;
            this.button = button;
            this.purpose = purpose;
            this.hint = hint;
        }
    }

    List<Route> routes() {
        return List.of(
                Route.get(SIGN_IN, request -> show(request, Page.IN)),
                Route.post(SIGN_IN, request -> enter(request, Page.IN)).upToKibibytes(FORM_KIBIBYTES),
                Route.get(SIGN_UP, request -> show(request, Page.UP)),
                Route.post(SIGN_UP, request -> enter(request, Page.UP)).upToKibibytes(FORM_KIBIBYTES));
    }

    private Answer show(Request request, Page page) {
        return switch (Asked.read(request)) {
            case Asked.Consent asked -> page(200, request, page, asked, "", "");
            case Asked.Mistaken mistaken -> ConsentPage.see(mistaken.address(request.base()));
            case Asked.Nowhere nowhere -> ConsentPage.nowhere(nowhere);
        };
    }

    private Answer enter(Request request, Page page) {
        return switch (Asked.read(request)) {
            case Asked.Consent asked -> enter(request, page, asked);
            case Asked.Mistaken mistaken -> ConsentPage.see(mistaken.address(request.base()));
            case Asked.Nowhere nowhere -> ConsentPage.nowhere(nowhere);
        };
    }

    private Answer enter(Request request, Page page, Asked.Consent asked) {
        Map<String, String> form = request.form();
        String name = form.getOrDefault("name", "").strip();
        if (!browsers.isOurs(request, form.getOrDefault("form", ""))) {
            return page(403, request, page, asked, name, "This form is out of date. Try again.");
        }
        String password = form.getOrDefault("password", "");
        Entry entry = page == Page.IN ? members.enter(name, password) : members.join(name, password);
        return switch (entry) {
            case Entry.In in ->
                browsers.signedIn(request, in.account(), ConsentPage.see(ConsentPage.PATH + "?" + asked.query()));
            case Entry.Refused refused -> page(200, request, page, asked, name, refused.reason());
            case Entry.Wait wait -> {
                long seconds = Math.max(1, wait.time().toSeconds());
                String note = "Too many tries. Wait "
                        + (seconds < 120 ? seconds + " seconds" : seconds / 60 + " minutes") + ", then try again.";
                yield page(429, request, page, asked, name, note).with("Retry-After", Long.toString(seconds));
            }
        };
    }

    private Answer page(int status, Request request, Page page, Asked.Consent asked, String name, String note) {
        String secret = browsers.secret(request);
        String form = Form.to(page.path + "?" + asked.query())
                .hidden("form", Browsers.formToken(secret))
                .text("name", "Name", name, "username")
                .password("password", "Password", page.purpose, page.hint, !name.isEmpty())
                .button("pay", page.button)
                .html();
        String way = page == Page.IN
                ? "<p class=\"way\">New here? " + Html.link(SIGN_UP + "?" + asked.query(), "Create an account")
                        + "</p>\n"
                : "<p class=\"way\">Have an account? " + Html.link(SIGN_IN + "?" + asked.query(), "Sign in") + "</p>\n";
        String intro = "<p>Gatefold on this computer wants to use your account at this shop.</p>\n";
        return browsers.withSecret(
                request, secret, Html.page(status, page.title, intro + Html.note(note) + form + way));
    }
}
