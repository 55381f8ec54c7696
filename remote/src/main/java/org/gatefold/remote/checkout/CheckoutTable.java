package org.gatefold.remote.checkout;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatefold.remote.checkout.CheckoutSession.Owner;
import org.gatefold.remote.checkout.CheckoutSession.Progress;
import org.gatefold.remote.checkout.CheckoutSession.State;
import org.gatefold.remote.checkout.CheckoutSession.Times;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.json.Fields;
import org.gatefold.remote.json.Json;
import org.gatefold.remote.sql.Row;
import org.gatefold.remote.sql.Tx;
import org.gatefold.remote.ucp.Message;
import org.jspecify.annotations.Nullable;

/** Checkout sessions in the database; each method runs in the caller's transaction. */
final class CheckoutTable {
    private CheckoutTable() {}

    static Optional<CheckoutSession> find(Tx tx, String id) {
        return tx.first("select * from checkout where id = ?", CheckoutTable::read, id);
    }

    /** Sessions whose payment began and has not ended. */
    static List<CheckoutSession> paying(Tx tx) {
        return tx.list("select * from checkout where state = 'paying'", CheckoutTable::read);
    }

    static void insert(Tx tx, CheckoutSession session) {
        tx.update(
                """
            insert into checkout (id, account_id, agent, state, request, quote, notices, csrf, attempt, frozen, order_id,
              created_at, updated_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                session.id(),
                account(session),
                session.owner().agent(),
                state(session),
                Json.text(session.request().json()),
                session.quote().text(),
                notices(session),
                session.csrf(),
                session.progress().attempt(),
                frozen(session),
                session.progress().orderId().orElse(null),
                session.times().created(),
                session.times().updated(),
                session.times().expires());
    }

    static void update(Tx tx, CheckoutSession session, long now) {
        tx.update(
                """
            update checkout set account_id = ?, agent = ?, state = ?, request = ?, quote = ?, notices = ?, attempt = ?, wrong_codes = 0, frozen = ?,
              order_id = ?, updated_at = ? where id = ?""",
                account(session),
                session.owner().agent(),
                state(session),
                Json.text(session.request().json()),
                session.quote().text(),
                notices(session),
                session.progress().attempt(),
                frozen(session),
                session.progress().orderId().orElse(null),
                now,
                session.id());
    }

    /** Counts one more wrong code since the session last changed, and says how many there were. */
    static long countWrongCode(Tx tx, String id) {
        tx.update("update checkout set wrong_codes = wrong_codes + 1 where id = ?", id);
        return tx.number("select wrong_codes as n from checkout where id = ?", id);
    }

    private static @Nullable Object account(CheckoutSession session) {
        return session.owner().account().isPresent() ? session.owner().account().getAsLong() : null;
    }

    private static String state(CheckoutSession session) {
        return session.progress().state().name().toLowerCase(Locale.ROOT);
    }

    private static String notices(CheckoutSession session) {
        return Json.text(Doc.list(session.progress().notices(), Message::json));
    }

    private static @Nullable String frozen(CheckoutSession session) {
        return session.progress().frozen().map(Json::text).orElse(null);
    }

    private static CheckoutSession read(Row row) {
        List<Message> notices = new ArrayList<>();
        for (JsonElement notice : Json.parse(row.text("notices")).getAsJsonArray()) {
            notices.add(Message.read(Fields.of(notice.getAsJsonObject())));
        }
        Optional<JsonObject> frozen = row.optionalText("frozen").map(Json::stored);
        State state = State.valueOf(row.text("state").toUpperCase(Locale.ROOT));
        return new CheckoutSession(
                row.text("id"),
                new Owner(row.optionalNumber("account_id"), row.text("agent")),
                CheckoutReader.read(Json.stored(row.text("request"))),
                Quote.read(Json.stored(row.text("quote"))),
                new Progress(state, row.number("attempt"), frozen, row.optionalText("order_id"), notices),
                row.text("csrf"),
                new Times(row.number("created_at"), row.number("updated_at"), row.number("expires_at")));
    }
}
