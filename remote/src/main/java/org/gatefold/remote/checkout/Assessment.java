package org.gatefold.remote.checkout;

import com.google.gson.JsonObject;
import java.util.List;
import org.gatefold.remote.ucp.Message;

/**
 * What a request comes to right now.
 *
 * @param body line items, currency, totals, discounts and delivery as UCP shows them
 * @param currency ISO 4217
 */
record Assessment(JsonObject body, String currency, Quote quote, List<Message> messages) {

    Assessment {
        messages = List.copyOf(messages);
    }

    /** True when nothing but the payment is missing. */
    boolean isReady() {
        return messages.stream().noneMatch(Message::isError);
    }
}
