package org.gatefold.remote.order;

import com.google.gson.JsonArray;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.pages.Html;
import org.gatefold.remote.pages.Receipt;
import org.gatefold.remote.sql.Database;

/** The page behind an order's permalink: items and amounts only, no name and no address. */
public final class OrderPage {
    private final Database database;

    public OrderPage(Database database) {
        this.database = database;
    }

    public Route route() {
        return Route.get("/orders/{id}", this::show);
    }

    private static String news(Order order) {
        JsonArray events = order.document().getAsJsonObject("fulfillment").getAsJsonArray("events");
        String last = events.isEmpty()
                ? "processing"
                : events.get(events.size() - 1).getAsJsonObject().get("type").getAsString();
        return switch (last) {
            case "shipped", "in_transit" -> "It is on its way.";
            case "delivered" -> "It has arrived.";
            case "failed_attempt" -> "Nobody was there to take it; the carrier tries again.";
            case "undeliverable", "returned_to_sender" -> "It could not be delivered. The shop will write to you.";
            default -> "The shop is getting it ready.";
        };
    }

    private Answer show(Request request) {
        return database.read(tx -> OrderTable.find(tx, request.name("id")))
                .map(order -> Html.page(
                        200,
                        "Order " + Html.escape(order.label()),
                        "<p>Paid. " + news(order) + "</p>\n" + Receipt.html(OrderView.json(order, request.base()))))
                .orElseGet(() -> Html.page(404, "No such order", "<p>Check the address in your player.</p>"));
    }
}
