package org.gatefold.remote.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds every UCP request and answer that passes by against the published schemas. */
public final class Contract {
    private static final List<String> CHECKOUT = List.of(
            "shopping/checkout.json",
            "shopping/discount.json#/$defs/dev.ucp.shopping.checkout",
            "shopping/fulfillment.json#/$defs/dev.ucp.shopping.checkout");

    private final Optional<Schemas> schemas = Schemas.find();
    private final AtomicInteger checked = new AtomicInteger();

    /** Why nothing is checked, or empty. */
    public boolean isAvailable() {
        return schemas.isPresent();
    }

    /** How many requests and answers were held against a schema. */
    public int checked() {
        return checked.get();
    }

    void request(String method, String path, JsonObject body) {
        schemas.ifPresent(known -> {
            List<String> wrong = new ArrayList<>();
            if (path.startsWith("/ucp/catalog/")) {
                wrong.addAll(known.answer(catalogue(path, "request"), body));
            } else if (path.startsWith("/ucp/checkout-sessions") && !path.endsWith("/cancel")) {
                String operation = method.equals("PUT") ? "update" : path.endsWith("/complete") ? "complete" : "create";
                CHECKOUT.forEach(schema -> wrong.addAll(known.request(operation, schema, body)));
                wrong.addAll(destinations(body, (schema, json) -> known.request(operation, schema, json)));
            }
            fail("request " + method + " " + path, wrong, body);
        });
    }

    void answer(String path, JsonObject body) {
        schemas.ifPresent(known -> {
            List<String> wrong = new ArrayList<>();
            boolean error = body.get("ucp") instanceof JsonObject ucp
                    && ucp.has("status")
                    && ucp.get("status").getAsString().equals("error");
            if (path.equals("/.well-known/ucp")) {
                wrong.addAll(known.answer("ucp.json#/$defs/business_schema", body.get("ucp")));
                wrong.addAll(known.answer(
                        "common/identity_linking.json#/$defs/dev.ucp.common.identity_linking/business_schema",
                        body.getAsJsonObject("ucp")
                                .getAsJsonObject("capabilities")
                                .getAsJsonArray("dev.ucp.common.identity_linking")
                                .get(0)));
            } else if (error) {
                wrong.addAll(known.answer("shopping/types/error_response.json", body));
            } else if (path.startsWith("/ucp/catalog/")) {
                wrong.addAll(known.answer(catalogue(path, "response"), body));
            } else if (path.startsWith("/ucp/orders/")) {
                wrong.addAll(known.answer("shopping/order.json", body));
            } else if (path.startsWith("/ucp/checkout-sessions")) {
                CHECKOUT.forEach(schema -> wrong.addAll(known.answer(schema, body)));
                wrong.addAll(destinations(body, known::answer));
                wrong.addAll(rules(body));
            } else if (path.startsWith("/gatefold/orders")) {
                body.getAsJsonArray("orders")
                        .forEach(order -> wrong.addAll(known.answer("shopping/order.json", order)));
            }
            fail("answer of " + path, wrong, body);
        });
    }

    private static String catalogue(String path, String end) {
        return switch (path) {
            case "/ucp/catalog/search" -> "shopping/catalog_search.json#/$defs/search_" + end;
            case "/ucp/catalog/lookup" -> "shopping/catalog_lookup.json#/$defs/lookup_" + end;
            default -> "shopping/catalog_lookup.json#/$defs/get_product_" + end;
        };
    }

    /** What the texts demand and the schemas do not say. */
    private static List<String> rules(JsonObject checkout) {
        List<String> wrong = new ArrayList<>();
        if (checkout.get("status").getAsString().equals("requires_escalation") && !checkout.has("continue_url")) {
            wrong.add("requires_escalation without continue_url");
        }
        long sum = 0;
        long total = 0;
        for (JsonElement each : checkout.getAsJsonArray("totals")) {
            long amount = each.getAsJsonObject().get("amount").getAsLong();
            boolean whole = each.getAsJsonObject().get("type").getAsString().equals("total");
            sum += whole ? 0 : amount;
            total = whole ? amount : total;
        }
        if (sum != total) {
            wrong.add("the totals do not add up: " + sum + " and " + total);
        }
        return wrong;
    }

    /** Checks one value against one schema. */
    private interface Check {
        List<String> check(String schema, JsonElement json);
    }

    private static List<String> destinations(JsonObject body, Check check) {
        List<String> wrong = new ArrayList<>();
        if (body.get("fulfillment") instanceof JsonObject fulfillment && fulfillment.has("methods")) {
            for (JsonElement each : fulfillment.getAsJsonArray("methods")) {
                JsonObject method = each.getAsJsonObject();
                String branch =
                        method.get("type").getAsString().equals("pickup") ? "retail_location" : "shipping_destination";
                if (method.has("destinations")) {
                    method.getAsJsonArray("destinations")
                            .forEach(destination ->
                                    wrong.addAll(check.check("shopping/types/" + branch + ".json", destination)));
                }
            }
        }
        return wrong;
    }

    private void fail(String what, List<String> wrong, JsonObject body) {
        checked.incrementAndGet();
        if (!wrong.isEmpty()) {
            throw new AssertionError(
                    "The " + what + " does not fit UCP 2026-04-08: " + String.join("; ", wrong) + "\n" + body);
        }
    }
}
