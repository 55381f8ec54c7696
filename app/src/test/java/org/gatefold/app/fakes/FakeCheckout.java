package org.gatefold.app.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatefold.store.cart.CartLine;
import org.gatefold.store.checkout.Checkout;
import org.gatefold.store.checkout.DeliveryOption;
import org.gatefold.store.checkout.Draft;
import org.gatefold.store.checkout.DraftId;
import org.gatefold.store.checkout.PaymentWay;
import org.gatefold.store.checkout.Quote;
import org.gatefold.store.order.TotalLine;
import org.gatefold.store.shop.ShopException;
import org.gatefold.store.shop.ShopSaying;

/** A shop's till: says what a draft costs, may be away, may be short of things; remembers what it was asked. */
public final class FakeCheckout implements Checkout {
    public static final PaymentWay TOKENS =
            new PaymentWay.ByToken("testpay", "org.example.testpay", "token", List.of("tok_one", "tok_two"));
    public static final PaymentWay PAGE = new PaymentWay.OnPage(Optional.of("hosted"));

    private final List<Draft> asked = new ArrayList<>();
    private int drafts;
    private long surcharge;
    private boolean away;
    private OptionalInt left = OptionalInt.empty();

    public List<Draft> asked() {
        return asked;
    }

    public void away(boolean is) {
        away = is;
    }

    /** What it costs more from now on, in cents. */
    public void surcharge(long cents) {
        surcharge = cents;
    }

    public void left(int count) {
        left = OptionalInt.of(count);
    }

    @Override
    public DraftId newDraft() {
        return new DraftId("draft-" + ++drafts);
    }

    @Override
    public Quote quote(Draft draft) throws ShopException {
        asked.add(draft);
        if (away) {
            throw new ShopException(ShopException.Kind.UNREACHABLE, ShopSaying.UNREACHABLE.with());
        }
        return figures(draft, false);
    }

    @Override
    public Quote estimate(Draft draft) {
        return figures(draft, true);
    }

    private Quote figures(Draft draft, boolean estimated) {
        List<DeliveryOption> options = List.of(
                new DeliveryOption("post", "Tracked post", "", Goods.euro(650), false),
                new DeliveryOption("fetch", "Pick up", "", Goods.euro(0), true));
        String delivery = draft.deliveryOption().orElse("post");
        long sum = draft.lines().stream()
                        .map(CartLine::total)
                        .mapToLong(p -> p.minor())
                        .sum()
                + surcharge
                + (delivery.equals("post") ? 650 : 0);
        boolean ready = draft.buyer().isPresent() && draft.address().isPresent();
        return new Quote(
                estimated,
                Goods.NOON,
                draft.lines().stream()
                        .map(l -> new Quote.Line(l, l.price(), left))
                        .toList(),
                options,
                Optional.of(delivery),
                List.of(new TotalLine(TotalLine.TOTAL, "", Goods.euro(sum))),
                List.of(),
                List.of(),
                List.of(TOKENS, PAGE),
                List.of(),
                ready);
    }
}
