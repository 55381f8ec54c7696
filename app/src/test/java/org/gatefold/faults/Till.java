package org.gatefold.faults;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/** A buyer who speaks UCP by hand, in the schema's own words and with nothing of the client's code. */
final class Till implements AutoCloseable {
    private static final String AGENT = "profile=\"http://127.0.0.1/profile.json\"";
    private static final String PAYMENT = """
            {"payment":{"instruments":[{"id":"one","handler_id":"testpay","type":"token","selected":true,
            "credential":{"type":"token","token":"tok_success"}}]}}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    Till(String base) {
        this.base = base + "/ucp/checkout-sessions";
    }

    /** Begins a checkout of one copy, ready to be paid. @return its id */
    String checkout(String variant, String email) throws IOException, InterruptedException {
        String body = """
            {"line_items":[{"item":{"id":"%s"},"quantity":1}],"buyer":{"email":"%s","first_name":"Ana"},
            "fulfillment":{"methods":[{"type":"shipping","destinations":[{"id":"home","first_name":"Ana","last_name":"Reis",
            "street_address":"Rua do Cais 12","address_locality":"Lisboa","postal_code":"1200-109","address_country":"PT"}],
            "selected_destination_id":"home","groups":[{"selected_option_id":"standard"}]}]}}""".formatted(variant, email);
        return new Gson()
                .fromJson(post("", body, UUID.randomUUID()).body(), JsonObject.class)
                .get("id")
                .getAsString();
    }

    /** @return the HTTP status */
    int complete(String checkout, UUID key) throws IOException, InterruptedException {
        return post("/" + checkout + "/complete", PAYMENT, key).statusCode();
    }

    private HttpResponse<String> post(String path, String body, UUID key) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .header("UCP-Agent", AGENT)
                        .header("Idempotency-Key", key.toString())
                        .header("Request-Id", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
