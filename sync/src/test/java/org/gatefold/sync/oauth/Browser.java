package org.gatefold.sync.oauth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** The listener's browser: follows redirects and reads pages. */
final class Browser implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

    /** Opens the address and does not wait. */
    CompletableFuture<HttpResponse<String>> open(URI address) {
        return client.sendAsync(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> read(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }
}
