package org.gatefold.remote.checkout;

import java.util.ArrayList;
import java.util.List;
import org.gatefold.remote.ucp.Message;

/** Compares what the buyer was last told with what things cost now. */
final class PriceChange {
    private PriceChange() {}

    /** One warning a line whose price is another than before. */
    static List<Message> warnings(CheckoutSession session, Assessment now) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < session.request().lines().size(); i++) {
            String variant = session.request().lines().get(i).variantId();
            Long before = session.quote().prices().get(variant);
            Long after = now.quote().prices().get(variant);
            if (before != null && after != null && !before.equals(after)) {
                messages.add(Message.warning(
                        "price_changed",
                        "$.line_items[" + i + "]",
                        "The price changed from " + Money.text(before, now.currency()) + " to "
                                + Money.text(after, now.currency())));
            }
        }
        return messages;
    }
}
