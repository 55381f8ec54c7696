package org.gatefold.remote.order;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.account.Caller;
import org.gatefold.remote.account.Callers;
import org.gatefold.remote.account.Scopes;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.InvalidRequest;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.ucp.Message;
import org.gatefold.remote.ucp.Ucp;

/** Orders for those who made them: one by id, or all of an account. */
public final class Orders {
    private static final int DEFAULT_PAGE = 50;
    private static final int LARGEST_PAGE = 100;

    private final Database database;
    private final Callers callers;

    public Orders(Database database, Callers callers) {
        this.database = database;
        this.callers = callers;
    }

    public List<Route> routes() {
        return List.of(Route.get("/ucp/orders/{id}", this::order), Route.get("/gatefold/orders", this::list));
    }

    private Answer order(Request request) {
        Caller caller = callers.shop(request, Scopes.ORDERS);
        return database.read(tx -> OrderTable.find(tx, request.name("id")))
                .filter(order -> caller.owns(order.account(), order.agent()))
                .map(order -> Answer.json(200, OrderView.json(order, request.base())))
                .orElseGet(() -> Ucp.failure(List.of(Message.unrecoverable(
                        "not_found", "$.id", "There is no such order, or it is somebody else's"))));
    }

    /** A place in the list: after the order with this number that changed at this millisecond. */
    private record Place(long updated, long number) {
        private String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((updated + "." + number).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Answer list(Request request) {
        Account account = callers.account(request, Scopes.ORDERS);
        int limit = (int) request.number("limit", 1, LARGEST_PAGE, DEFAULT_PAGE);
        Place place = place(request);
        List<Order> found =
                database.read(tx -> OrderTable.changed(tx, account.id(), place.updated, place.number, limit + 1));
        List<Order> page = found.subList(0, Math.min(limit, found.size()));
        JsonElement next = JsonNull.INSTANCE;
        if (found.size() > limit) {
            Order last = page.getLast();
            next = new JsonPrimitive(new Place(last.updatedAt(), last.number()).cursor());
        }
        return Answer.ok(new Doc()
                .put("orders", page, order -> OrderView.listed(order, request.base()))
                .put("next_cursor", next));
    }

    private static Place place(Request request) {
        Optional<String> cursor = request.parameter("cursor");
        if (cursor.isPresent()) {
            return read(cursor.get());
        }
        // Inclusive: an order of the very same millisecond comes twice rather than never.
        return request.parameter("updated_after")
                .map(time -> new Place(millis(time) - 1, Long.MAX_VALUE))
                .orElse(new Place(-1, -1));
    }

    private static Place read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.matches("\\d{1,18}\\.\\d{1,18}")) {
                int dot = text.indexOf('.');
                return new Place(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
            }
        } catch (IllegalArgumentException e) {
            // not one of ours: refused below
        }
        throw new InvalidRequest("cursor", "This cursor is not one that this shop gave out");
    }

    private static long millis(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw new InvalidRequest("updated_after", "Send a time such as 2026-11-01T12:00:00Z");
        }
    }
}
