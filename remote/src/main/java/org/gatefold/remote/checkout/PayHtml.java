package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.pages.Form;
import org.gatefold.remote.pages.Html;
import org.gatefold.remote.pages.Receipt;
import org.gatefold.remote.ucp.Message;

/** The look of the payment pages; decides nothing. */
record PayHtml(String whereTheCodeIs) {
    private static final String UNCHARGED = "Nothing was charged.";

    Answer page(int status, Shown shown, CheckoutView view, Optional<String> back, String note) {
        JsonObject document = view.json(shown.session(), shown.body(), shown.ready(), shown.messages());
        String receipt = demo(document) + Receipt.html(document);
        return switch (shown.session().progress().state()) {
            case ESCALATED ->
                shown.ready()
                        ? asking(status, shown, back, note, receipt)
                        : Html.page(
                                status,
                                "Something changed",
                                Html.note(note) + problems(shown)
                                        + "<p>Go back to your player to change the order. Nothing was charged.</p>"
                                        + receipt);
            case COMPLETED ->
                Html.page(
                        status,
                        "Thank you",
                        "<p class=\"done\">Your order is placed. You can close this page and go back to your player.</p>"
                                + receipt);
            case PAYING ->
                Html.waiting(
                        "One moment", "<p>The payment is under way. This page looks again by itself.</p>" + receipt);
            case CANCELED -> closed(status, shown);
            case OPEN -> {
                String problems = problems(shown);
                yield Html.page(
                        status,
                        "Nothing to pay here",
                        problems
                                + (problems.contains(UNCHARGED) ? "" : "<p>" + UNCHARGED + "</p>")
                                + "<p>Go back to your player to go on.</p>");
            }
        };
    }

    private static Answer closed(int status, Shown shown) {
        boolean expired =
                shown.messages().stream().anyMatch(message -> message.code().equals("checkout_expired"));
        return expired
                ? Html.page(
                        status,
                        "This page has expired",
                        "<p>It was open for too long. Nothing was charged. Go back to your player and buy again from there.</p>")
                : Html.page(status, "Canceled", "<p>This checkout is closed. Nothing was charged.</p>");
    }

    private Answer asking(int status, Shown shown, Optional<String> back, String note, String receipt) {
        String amount = Receipt.money(
                Receipt.amount(shown.body(), "total"),
                shown.body().get("currency").getAsString());
        return switch (Escalation.of(shown.session())) {
            case HOSTED ->
                Html.page(
                        status,
                        "Pay",
                        Html.note(note)
                                + receipt
                                + form(shown, back)
                                        .choice("pay", "action", "pay", "Pay " + amount)
                                        .html()
                                + form(shown, back)
                                        .choice("cancel", "action", "cancel", "Cancel")
                                        .html());
            case CHALLENGE ->
                Html.page(
                        status,
                        "Is it you?",
                        "<p>Your bank wants to be sure that it is you who pays " + amount + ".</p>\n"
                                + Html.note(note)
                                + form(shown, back)
                                        .hidden("action", "pay")
                                        .code("code", "Code from your bank", whereTheCodeIs)
                                        .button("pay", "Confirm " + amount)
                                        .html()
                                + form(shown, back)
                                        .choice("cancel", "action", "cancel", "Refuse")
                                        .html()
                                + receipt);
            case REVIEW ->
                Html.page(
                        status,
                        "Is this order right?",
                        "<p>The shop asks you to look over the order once more. You are charged when you confirm it.</p>\n"
                                + Html.note(note) + receipt
                                + form(shown, back)
                                        .choice("pay", "action", "pay", "Confirm and pay " + amount)
                                        .html()
                                + form(shown, back)
                                        .choice("cancel", "action", "cancel", "Do not buy")
                                        .html());
        };
    }

    private static Form form(Shown shown, Optional<String> back) {
        Form form = Form.to("/pay/" + shown.session().id())
                .hidden("csrf", shown.session().csrf())
                .hidden("total", total(shown));
        back.ifPresent(address -> form.hidden("return", address));
        return form;
    }

    /** What the buyer is about to agree to, for comparing with what is true when the form comes. */
    static String total(Shown shown) {
        return Receipt.amount(shown.body(), "total") + " "
                + shown.body().get("currency").getAsString();
    }

    private static String demo(JsonObject document) {
        return document.getAsJsonArray("messages").asList().stream()
                .map(each -> Message.read(Fields.of(each.getAsJsonObject())))
                .filter(message -> message.code().equals("demo"))
                .map(message -> "<p class=\"note\">" + Html.escape(message.content()) + ".</p>\n")
                .findFirst()
                .orElse("");
    }

    private static String problems(Shown shown) {
        StringBuilder html = new StringBuilder();
        Stream.concat(shown.session().progress().notices().stream(), shown.messages().stream())
                .filter(Message::isError)
                .forEach(message -> html.append(Html.note(message.content())));
        return html.toString();
    }
}
