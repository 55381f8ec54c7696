package org.gatefold.app.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.app.ui.Texts;
import org.gatefold.store.checkout.PaymentChoice;
import org.gatefold.store.checkout.PaymentWay;

/** The ways to pay that the listener can really take: what the shop offers, with the tokens that are known for it. */
public final class PaymentOptions {
    /** One way to pay, in words. */
    public record Option(PaymentChoice choice, String label, String hint) {}

    private final Texts texts;

    public PaymentOptions(Texts texts) {
        this.texts = texts;
    }

    /** Never empty: where the shop names no way that works here, its own page takes over. */
    public List<Option> of(List<PaymentWay> ways) {
        List<Option> options = new ArrayList<>();
        for (PaymentWay way : ways) {
            switch (way) {
                case PaymentWay.ByToken byToken -> tokens(byToken, options);
                case PaymentWay.OnPage(var handler) -> options.add(inBrowser(handler));
            }
        }
        if (options.isEmpty()) {
            options.add(inBrowser(Optional.empty()));
        }
        return List.copyOf(options);
    }

    /** What was chosen where it is still offered, else what was used last, else the first. */
    public static Optional<PaymentChoice> pick(
            List<Option> offered, Optional<PaymentChoice> chosen, Optional<PaymentChoice> last) {
        List<PaymentChoice> choices = offered.stream().map(Option::choice).toList();
        return chosen.filter(choices::contains)
                .or(() -> last.flatMap(
                        l -> choices.stream().filter(c -> isSame(c, l)).findFirst()))
                .or(() -> choices.stream().findFirst());
    }

    /** A purchase tells how it is paid by handler and label only. */
    public static boolean isSame(PaymentChoice offered, PaymentChoice last) {
        return offered.equals(last)
                || offered instanceof PaymentChoice.Token one
                        && last instanceof PaymentChoice.Token other
                        && one.forgotten().equals(other.forgotten());
    }

    private Option inBrowser(Optional<String> handler) {
        return new Option(
                new PaymentChoice.InBrowser(handler),
                texts.get("checkout.pay-in-browser"),
                texts.get("checkout.pay-in-browser-hint"));
    }

    private void tokens(PaymentWay.ByToken way, List<Option> options) {
        for (String token : way.testTokens()) {
            String label = texts.format("checkout.test-payment", token);
            options.add(new Option(
                    new PaymentChoice.Token(way.handlerId(), way.instrument(), token, label),
                    label,
                    texts.get("checkout.test-payment-hint")));
        }
    }
}
