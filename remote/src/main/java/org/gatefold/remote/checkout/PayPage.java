package org.gatefold.remote.checkout;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.gatefold.remote.account.AgentRule;
import org.gatefold.remote.account.Secrets;
import org.gatefold.remote.checkout.CheckoutSession.State;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.pages.Html;
import org.gatefold.remote.payment.PaymentProvider;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.ucp.Message;

/**
 * What a buyer does in the browser: pays, proves to the bank that it is them (3-D Secure), or confirms an order. Whoever
 * has the page's address may use it, any number of times; only the first press of a button counts.
 */
final class PayPage {
    private static final int CODES = 3;

    private final Database database;
    private final Clock clock;
    private final CheckoutDesk desk;
    private final Cashier cashier;
    private final PaymentProvider provider;
    private final PayHtml html;

    PayPage(Database database, Clock clock, CheckoutDesk desk, Cashier cashier, PaymentProvider provider) {
        this.database = database;
        this.clock = clock;
        this.desk = desk;
        this.cashier = cashier;
        this.provider = provider;
        this.html = new PayHtml(provider.whereTheCodeIs());
    }

    Answer show(Request request) {
        cashier.recover(request.name("id"), desk.view(request));
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
        if (!Secrets.same(shown.session().csrf(), form.getOrDefault("csrf", ""))) {
            return page(403, shown, request, back, "This form is out of date. Try again.");
        }
        if (shown.session().progress().state() != State.ESCALATED) {
            return after(shown, request, back, "");
        }
        Escalation why = Escalation.of(shown.session());
        return switch (form.getOrDefault("action", "")) {
            case "cancel" -> after(stopped(shown.session(), PayPage.canceled(why)), request, back, "");
            case "pay" -> {
                if (!form.getOrDefault("total", "").equals(PayHtml.total(shown))) {
                    String note = "The total has changed since this page was opened. Nothing was charged yet.";
                    yield page(200, shown, request, back, note);
                }
                if (why == Escalation.CHALLENGE && !isProof(shown.session(), form)) {
                    yield wrongCode(shown.session(), request, back);
                }
                yield after(cashier.pay(shown.session(), desk.view(request)), request, back, "");
            }
            default -> page(400, shown, request, back, "Press one of the buttons.");
        };
    }

    private boolean isProof(CheckoutSession session, Map<String, String> form) {
        return provider.isProof(
                session.chargeId(), form.getOrDefault("code", "").strip());
    }

    private Answer wrongCode(CheckoutSession session, Request request, Optional<String> back) {
        long wrong = database.write(tx -> CheckoutTable.countWrongCode(tx, session.id()));
        if (wrong >= CODES) {
            Message declined = Message.recoverable(
                    "payment_declined",
                    "$.payment",
                    "The bank refused the payment after " + CODES + " wrong codes. Nothing was charged.");
            return after(stopped(session, declined), request, back, "");
        }
        String note = "This is not the code. " + (CODES - wrong == 1 ? "One try is" : "Two tries are") + " left.";
        return shown(request).map(shown -> after(shown, request, back, note)).orElseGet(PayPage::unknown);
    }

    private Optional<Shown> shown(Request request) {
        return database.read(
                tx -> CheckoutTable.find(tx, request.name("id")).map(session -> desk.current(tx, session)));
    }

    private static Message canceled(Escalation why) {
        return switch (why) {
            case HOSTED ->
                Message.recoverable(
                        "payment_canceled",
                        "$.payment",
                        "The payment was canceled on the shop's page. Nothing was charged.");
            case CHALLENGE ->
                Message.recoverable(
                        "payment_declined", "$.payment", "The payment was refused at the bank. Nothing was charged.");
            case REVIEW ->
                Message.recoverable(
                        "review_canceled",
                        "$.payment",
                        "The order was not confirmed on the shop's page. Nothing was charged.");
        };
    }

    /** Gives the checkout back to the player, unless somebody else has gone on with it meanwhile. */
    private Shown stopped(CheckoutSession session, Message why) {
        return database.write(tx -> {
            CheckoutSession now = CheckoutTable.find(tx, session.id()).orElseThrow();
            if (now.progress().state() == State.ESCALATED && !now.isExpired(clock.millis())) {
                now = now.in(State.OPEN, why);
                CheckoutTable.update(tx, now, clock.millis());
            }
            return desk.current(tx, now);
        });
    }

    /** Goes back to the player that waits, or says here how things stand. */
    private Answer after(Shown shown, Request request, Optional<String> back, String note) {
        State state = shown.session().progress().state();
        boolean ended = state == State.COMPLETED || state == State.OPEN;
        return back.isPresent() && ended
                ? new Answer(303, Map.of("Location", back.get(), "Cache-Control", "no-store"), new byte[0])
                : page(200, shown, request, back, note);
    }

    private Answer page(int status, Shown shown, Request request, Optional<String> back, String note) {
        return html.page(status, shown, desk.view(request), back, note);
    }

    private static Answer unknown() {
        return Html.page(404, "No such payment", "<p>Check the address in your player.</p>");
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
}
