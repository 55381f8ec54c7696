package org.gatefold.remote.ucp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.json.Doc;

/** The {@code ucp} part that every answer carries, and the error envelope; knows names and versions, no content. */
public final class Ucp {
    /** The release of the protocol that is spoken here. */
    public static final String VERSION = "2026-04-08";

    private Ucp() {}

    /** The envelope of an answer that holds what was asked for. */
    public static JsonObject success(String... capabilities) {
        return new Doc()
                .put("version", VERSION)
                .put("status", "success")
                .put("capabilities", capabilities(capabilities))
                .json();
    }

    /** The same, with the ways to pay that a checkout must name. */
    public static JsonObject checkout() {
        JsonObject envelope =
                success("dev.ucp.shopping.checkout", "dev.ucp.shopping.fulfillment", "dev.ucp.shopping.discount");
        envelope.add("payment_handlers", paymentHandlers());
        return envelope;
    }

    /** The answer where there is no resource to return: HTTP 200, status error. */
    public static Answer failure(List<Message> messages) {
        return Answer.ok(new Doc()
                .put("ucp", new Doc().put("version", VERSION).put("status", "error"))
                .put("messages", messages, Message::json));
    }

    /** The two ways to pay: tokens of the test provider, and the shop's own page. */
    static JsonObject paymentHandlers() {
        return new Doc()
                .put("org.gatefold.testpay", handler("testpay", "token"))
                .put("org.gatefold.hosted", handler("hosted", "hosted"))
                .json();
    }

    private static JsonArray handler(String id, String instrument) {
        return Doc.list(
                List.of(id),
                name -> new Doc()
                        .put("id", name)
                        .put("version", VERSION)
                        .put(
                                "available_instruments",
                                List.of(instrument),
                                type -> new Doc().put("type", type).json())
                        .json());
    }

    private static JsonObject capabilities(String... names) {
        Doc capabilities = new Doc();
        for (String name : names) {
            capabilities.put(
                    name,
                    Doc.list(
                            List.of(VERSION),
                            version -> new Doc().put("version", version).json()));
        }
        return capabilities.json();
    }
}
