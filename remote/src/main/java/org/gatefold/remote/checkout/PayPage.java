package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.account.AgentRule;
import org.gatefold.remote.checkout.CheckoutSession.State;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.pages.Html;
import org.gatefold.remote.pages.Receipt;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.ucp.Message;

/** The shop's own page to pay or to confirm a payment: two forms, no script; whoever has its address may use it. */
final class PayPage {
    private final Database database;
    private final Clock clock;
    private final CheckoutDesk desk;
    private final Cashier cashier;

    PayPage(Database database, Clock clock, CheckoutDesk desk, Cashier cashier) {
        this.database = database;
        this.clock = clock;
        this.desk = desk;
        this.cashier = cashier;
    }

    Answer show(Request request) {
        return shown(request)
                .map(shown -> page(200, shown, request, returnAddress(request.parameter("return")), ""))
                .orElseGet(PayPage::unknown);
    }

    Answer press(Request request) {
        Map<String, String> form = request.form();
        Optional<Shown> found = shown(request);
        if (found.isEmpty()) {
            return unknown();
        }
        Shown shown = found.get();
        Optional<String> back = returnAddress(Optional.ofNullable(form.get("return")));
        if (!same(shown.session().csrf(), form.getOrDefault("csrf", ""))) {
            return page(403, shown, request, back, "This form is out of date. Try again.");
        }
        if (shown.session().progress().state() != State.ESCALATED) {
            return page(200, shown, request, back, "");
        }
        if (form.getOrDefault("action", "").equals("cancel")) {
            return after(canceled(shown.session()), request, back);
        }
        if (!form.getOrDefault("total", "").equals(total(shown))) {
            return page(
                    200,
                    shown,
                    request,
                    back,
                    "The total has changed since this page was opened. Nothing was charged yet.");
        }
        return after(cashier.pay(shown.session(), desk.view(request)), request, back);
    }

    private Optional<Shown> shown(Request request) {
        return database.read(
                tx -> CheckoutTable.find(tx, request.name("id")).map(session -> desk.current(tx, session)));
    }

    private Shown canceled(CheckoutSession session) {
        return database.write(tx -> {
            CheckoutSession now = CheckoutTable.find(tx, session.id()).orElseThrow();
            if (now.progress().state() == State.ESCALATED) {
                now = now.in(
                        State.OPEN,
                        Message.recoverable(
                                "payment_canceled",
                                "$.payment",
                                "The payment was canceled on the shop's page. Nothing was charged."));
                CheckoutTable.update(tx, now, clock.millis());
            }
            return desk.current(tx, now);
        });
    }

    private Answer after(Shown shown, Request request, Optional<String> back) {
        boolean waiting = shown.session().progress().state() == State.ESCALATED;
        return back.isPresent() && !waiting
                ? new Answer(303, Map.of("Location", back.get(), "Cache-Control", "no-store"), new byte[0])
                : page(200, shown, request, back, "");
    }

    private static Answer unknown() {
        return Html.page(404, "No such payment", "<p>Check the address in your player.</p>");
    }

    private Answer page(int status, Shown shown, Request request, Optional<String> back, String note) {
        JsonObject document = desk.view(request).json(shown.session(), shown.body(), shown.ready(), shown.messages());
        String demo = document.getAsJsonArray("messages").asList().stream()
                .map(each -> Message.read(Fields.of(each.getAsJsonObject())))
                .filter(message -> message.code().equals("demo"))
                .map(message -> "<p class=\"note\">" + Html.escape(message.content()) + ".</p>\n")
                .findFirst()
                .orElse("");
        String warning = note.isEmpty() ? "" : "<p class=\"note\">" + Html.escape(note) + "</p>\n";
        String receipt = Receipt.html(document);
        return switch (shown.session().progress().state()) {
            case ESCALATED ->
                shown.ready()
                        ? Html.page(status, "Pay", demo + warning + receipt + forms(shown, back))
                        : Html.page(
                                status,
                                "Something changed",
                                warning + problems(shown)
                                        + "<p>Go back to your player to change the order. Nothing was charged.</p>"
                                        + receipt);
            case COMPLETED ->
                Html.page(
                        status,
                        "Thank you",
                        demo
                                + "<p class=\"done\">Your order is placed. You can close this page and go back to your player.</p>"
                                + receipt);
            case PAYING ->
                Html.page(status, "One moment", "<p>The payment is under way. Load this page again.</p>" + receipt);
            case CANCELED -> Html.page(status, "Canceled", "<p>This checkout is closed. Nothing was charged.</p>");
            case OPEN ->
                Html.page(
                        status,
                        "Nothing to pay here",
                        problems(shown) + "<p>Go back to your player to go on. Nothing was charged.</p>");
        };
    }

    private static String problems(Shown shown) {
        StringBuilder html = new StringBuilder();
        shown.session().progress().notices().stream()
                .filter(Message::isError)
                .forEach(message -> html.append("<p class=\"note\">")
                        .append(Html.escape(message.content()))
                        .append("</p>\n"));
        shown.messages().stream()
                .filter(Message::isError)
                .forEach(message -> html.append("<p class=\"note\">")
                        .append(Html.escape(message.content()))
                        .append("</p>\n"));
        return html.toString();
    }

    private static String forms(Shown shown, Optional<String> back) {
        String hidden = "<input type=\"hidden\" name=\"csrf\" value=\""
                + Html.escape(shown.session().csrf()) + "\">\n"
                + "<input type=\"hidden\" name=\"total\" value=\"" + Html.escape(total(shown)) + "\">\n"
                + back.map(address ->
                                "<input type=\"hidden\" name=\"return\" value=\"" + Html.escape(address) + "\">\n")
                        .orElse("");
        String action = "<form method=\"post\" action=\"/pay/"
                + Html.escape(shown.session().id()) + "\">\n" + hidden;
        String amount = Receipt.money(
                Receipt.amount(shown.body(), "total"),
                shown.body().get("currency").getAsString());
        return action + "<button class=\"pay\" name=\"action\" value=\"pay\">Pay " + amount + "</button>\n</form>\n"
                + action + "<button class=\"cancel\" name=\"action\" value=\"cancel\">Cancel</button>\n</form>\n";
    }

    private static String total(Shown shown) {
        return Receipt.amount(shown.body(), "total") + " "
                + shown.body().get("currency").getAsString();
    }

    /** Only a player that waits on this very machine is gone back to. */
    private static Optional<String> returnAddress(Optional<String> given) {
        return given.filter(address -> {
            try {
                URI uri = new URI(address);
                return "http".equals(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getUserInfo() == null
                        && AgentRule.isLoopback(uri.getHost())
                        && address.chars().allMatch(c -> c > 0x20 && c < 0x7f);
            } catch (URISyntaxException e) {
                return false;
            }
        });
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
