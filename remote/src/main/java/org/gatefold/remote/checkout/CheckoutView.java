package org.gatefold.remote.checkout;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.remote.checkout.CheckoutSession.State;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.order.OrderView;
import org.gatefold.remote.ucp.Message;
import org.gatefold.remote.ucp.Profile;
import org.gatefold.remote.ucp.Ucp;

/** A session as UCP JSON. */
record CheckoutView(String base, boolean demo) {

    /**
     * @param body what the session comes to: assessed now, or frozen when it was paid
     * @param ready whether only the payment is missing
     * @param extra messages of this very answer
     */
    JsonObject json(CheckoutSession session, JsonObject body, boolean ready, List<Message> extra) {
        List<Message> messages = new ArrayList<>(extra);
        messages.addAll(session.progress().notices());
        messages.addAll(Profile.demoMessages(demo));
        Doc doc = new Doc().put("ucp", Ucp.checkout()).put("id", session.id()).put("status", status(session, ready));
        for (String name : body.keySet()) {
            doc.put(name, body.get(name));
        }
        doc.put("messages", messages, Message::json)
                .put("links", List.of("terms_of_service", "privacy_policy"), this::link)
                .put(
                        "expires_at",
                        Instant.ofEpochMilli(session.times().expires()).toString());
        if (session.progress().state() == State.ESCALATED) {
            doc.put("continue_url", base + "/pay/" + session.id());
        }
        session.progress()
                .orderId()
                .ifPresent(id ->
                        doc.put("order", new Doc().put("id", id).put("permalink_url", OrderView.permalink(base, id))));
        return withAbsoluteImages(doc.json());
    }

    private static String status(CheckoutSession session, boolean ready) {
        return switch (session.progress().state()) {
            case OPEN -> ready ? "ready_for_complete" : "incomplete";
            case PAYING -> "complete_in_progress";
            case ESCALATED -> "requires_escalation";
            case COMPLETED -> "completed";
            case CANCELED -> "canceled";
        };
    }

    private JsonObject link(String type) {
        return new Doc().put("type", type).put("url", base + "/legal/" + type).json();
    }

    private JsonObject withAbsoluteImages(JsonObject doc) {
        for (JsonElement line : doc.getAsJsonArray("line_items")) {
            OrderView.absoluteImage(line.getAsJsonObject(), base);
        }
        return doc;
    }
}
