package org.gatefold.remote.support;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Speaks real HTTP to a remote; every UCP exchange is held against the contract on the way. */
public final class Wire {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final String base;
    private final Contract contract;

    public Wire(URI base, Contract contract) {
        this.base = base.toString();
        this.contract = contract;
    }

    public Reply get(String path, String... headers) {
        return checked(path, send("GET", path, BodyPublishers.noBody(), headers));
    }

    /** Sends well-formed JSON and expects the request to fit the contract. */
    public Reply post(String path, String json, String... headers) {
        return exchange("POST", path, json, headers);
    }

    public Reply put(String path, String json, String... headers) {
        return exchange("PUT", path, json, headers);
    }

    private Reply exchange(String method, String path, String json, String... headers) {
        contract.request(method, path, JsonParser.parseString(json).getAsJsonObject());
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return checked(path, send(method, path, BodyPublishers.ofString(json), all));
    }

    /** Sends whatever it is told to, right or wrong. */
    public Reply raw(String method, String path, String body, String... headers) {
        return send(method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), headers);
    }

    private Reply checked(String path, Reply reply) {
        if (reply.status() < 300 && reply.header("Content-Type").startsWith("application/json")) {
            JsonObject body = reply.json();
            contract.answer(path.split("\\?", 2)[0], body);
        }
        return reply;
    }

    private Reply send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
