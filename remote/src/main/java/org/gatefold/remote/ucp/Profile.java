package org.gatefold.remote.ucp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.Request;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.json.Doc;

/**
 * The business profile at {@code /.well-known/ucp}: what this shop speaks, where, and how one pays.
 *
 * @param keyHours how long clients are told that an idempotency key is known
 * @param signingKeys public keys of signed answers, as JWK
 */
public record Profile(boolean demo, long keyHours, JsonArray signingKeys) {
    /** For ever, in hours that every program can still turn into a time: a hundred years. */
    public static final long FOR_EVER = 100L * 365 * 24;

    private static final String SPEC = "https://ucp.dev/" + Ucp.VERSION + "/specification/";
    private static final String SCHEMAS = "https://ucp.dev/" + Ucp.VERSION + "/schemas/shopping/";

    public List<Route> routes() {
        return List.of(Route.get("/.well-known/ucp", this::answer));
    }

    /** What a demo says of itself; empty for a real shop. */
    public static List<Message> demoMessages(boolean demo) {
        return demo ? List.of(Message.info("demo", "Demo, nothing is charged")) : List.of();
    }

    private Answer answer(Request request) {
        Doc profile = new Doc()
                .put(
                        "ucp",
                        new Doc()
                                .put("version", Ucp.VERSION)
                                .put("services", services(request.base()))
                                .put("capabilities", capabilities(request.base()))
                                .put("payment_handlers", Ucp.paymentHandlers()))
                .put("signing_keys", signingKeys);
        if (demo) {
            profile.put("messages", demoMessages(true), Message::json);
        }
        return Answer.ok(profile).with("Cache-Control", "public, max-age=60");
    }

    private static JsonObject services(String base) {
        return new Doc()
                .put(
                        "dev.ucp.shopping",
                        one(new Doc()
                                .put("version", Ucp.VERSION)
                                .put("spec", SPEC + "overview")
                                .put("transport", "rest")
                                .put(
                                        "schema",
                                        "https://ucp.dev/" + Ucp.VERSION + "/services/shopping/rest.openapi.json")
                                .put("endpoint", base + "/ucp")))
                .json();
    }

    private JsonObject capabilities(String base) {
        return new Doc()
                .put(
                        "dev.ucp.shopping.checkout",
                        one(standard("checkout", "checkout.json")
                                .put("config", new Doc().put("idempotency_key_hours", keyHours))))
                .put("dev.ucp.shopping.order", one(standard("order", "order.json")))
                .put("dev.ucp.shopping.catalog.search", one(standard("catalog/search", "catalog_search.json")))
                .put("dev.ucp.shopping.catalog.lookup", one(standard("catalog/lookup", "catalog_lookup.json")))
                .put(
                        "dev.ucp.shopping.discount",
                        one(standard("discount", "discount.json").put("extends", "dev.ucp.shopping.checkout")))
                .put(
                        "dev.ucp.shopping.fulfillment",
                        one(standard("fulfillment", "fulfillment.json")
                                .put("extends", "dev.ucp.shopping.checkout")
                                .put(
                                        "config",
                                        new Doc()
                                                .put(
                                                        "allows_multi_destination",
                                                        new Doc()
                                                                .put("shipping", false)
                                                                .put("pickup", false)))))
                .put("dev.ucp.common.identity_linking", one(identityLinking()))
                .put("org.gatefold.artist", one(vendor(base)))
                .put("org.gatefold.concerts", one(vendor(base)))
                .put("org.gatefold.orders", one(vendor(base)))
                .put("org.gatefold.library", one(vendor(base)))
                .json();
    }

    /** The scopes of tokens from the authorization server of this base (RFC 8414); guests may buy without one. */
    private static Doc identityLinking() {
        return new Doc()
                .put("version", Ucp.VERSION)
                .put("spec", SPEC + "identity-linking")
                .put("schema", "https://ucp.dev/" + Ucp.VERSION + "/schemas/common/identity_linking.json")
                .put(
                        "config",
                        new Doc()
                                .put(
                                        "scopes",
                                        new Doc()
                                                .put("dev.ucp.shopping.order:read", scope("See your orders"))
                                                .put(
                                                        "dev.ucp.shopping.checkout:create",
                                                        scope("Buy in your name; without it you buy as a guest"))));
    }

    private static Doc scope(String words) {
        return new Doc().put("description", new Doc().put("plain", words));
    }

    private static Doc standard(String spec, String schema) {
        return new Doc().put("version", Ucp.VERSION).put("spec", SPEC + spec).put("schema", SCHEMAS + schema);
    }

    private static Doc vendor(String base) {
        return new Doc()
                .put("version", Ucp.VERSION)
                .put("schema", base + "/gatefold/openapi.yaml")
                .put("config", new Doc().put("endpoint", base + "/gatefold"));
    }

    private static JsonArray one(Doc entry) {
        return Doc.list(List.of(entry), Doc::json);
    }
}
