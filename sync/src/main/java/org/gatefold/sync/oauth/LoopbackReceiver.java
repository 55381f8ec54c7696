package org.gatefold.sync.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Waits on a free port of this very machine for the browser to come back (RFC 8252, 7.3). The first call that is meant
 * for it counts; what other programs send is answered and has no effect. The browser's page is held open until
 * {@link #answer} says how it ended.
 */
final class LoopbackReceiver implements AutoCloseable {
    private static final String PATH = "/callback";
    private static final Duration PAGE_PATIENCE = Duration.ofSeconds(60);
    private static final Duration LAST_WORD = Duration.ofSeconds(2);
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Page page;
    private final Predicate<Map<String, String>> meant;
    private final CompletableFuture<Map<String, String>> call = new CompletableFuture<>();
    private final CompletableFuture<Boolean> verdict = new CompletableFuture<>();
    private final CountDownLatch served = new CountDownLatch(1);

    private LoopbackReceiver(HttpServer server, Page page, Predicate<Map<String, String>> meant) {
        this.server = server;
        this.page = page;
        this.meant = meant;
    }

    /** @param meant which parameters are those we wait for */
    static LoopbackReceiver open(Page page, Predicate<Map<String, String>> meant) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 16);
        LoopbackReceiver receiver = new LoopbackReceiver(server, page, meant);
        server.setExecutor(receiver.threads);
        server.createContext("/", receiver::handle);
        server.start();
        return receiver;
    }

    URI redirect() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /**
     * The parameters the browser came back with. Blocks.
     *
     * @throws SignInCancelled when {@link #close} ended the waiting
     * @throws IOException when nobody came in time
     */
    Map<String, String> await(Duration patience) throws IOException {
        try {
            return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("Nobody signed in within " + patience.toMinutes() + " minutes.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInCancelled();
        } catch (ExecutionException e) {
            throw new SignInCancelled();
        }
    }

    /** Tells the browser how it ended. */
    void answer(boolean signedIn) {
        verdict.complete(signedIn);
    }

    /** Ends the waiting; a page that is held open is answered first. */
    @Override
    public void close() {
        boolean came = !call.completeExceptionally(new SignInCancelled()) && !call.isCompletedExceptionally();
        verdict.complete(false);
        try {
            if (came && !served.await(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS)) {
                System.getLogger(LoopbackReceiver.class.getName())
                        .log(System.Logger.Level.DEBUG, "the browser did not take its page");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            if (!exchange.getRequestMethod().equals("GET") || !PATH.equals(asked.getPath())) {
                respond(exchange, 404, page.nothingHere());
                return;
            }
            Map<String, String> parameters = Query.of(asked.getRawQuery());
            if (!meant.test(parameters) || !call.complete(parameters)) {
                respond(exchange, 400, page.nothingHere());
                return;
            }
            try {
                respond(exchange, 200, outcome());
            } finally {
                exchange.close(); // only then has the page left
                served.countDown();
            }
        }
    }

    private String outcome() {
        try {
            return verdict.get(PAGE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? page.signedIn() : page.notSignedIn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return page.notSignedIn();
        } catch (ExecutionException | TimeoutException e) {
            return page.notSignedIn();
        }
    }

    private void respond(HttpExchange exchange, int status, String sentence) throws IOException {
        byte[] html = page.html(sentence).getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        headers.set("Connection", "close");
        exchange.sendResponseHeaders(status, html.length);
        exchange.getResponseBody().write(html);
    }
}
