package org.gatefold.remote.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The only place that knows Helidon: one listener, every request read whole within its limit, routed and answered. */
public final class HttpServer implements AutoCloseable {
    private static final int READ_AND_DROP = 16 * 1024 * 1024;
    /** In bytes: players of Subsonic servers name a hundred songs in one address. */
    private static final int LONGEST_ADDRESS = 64 * 1024;

    private final Router router;
    private final BaseUrl baseUrl;
    private final WebServer server;

    /** Accepts connections when this returns. */
    public HttpServer(InetAddress host, int port, BaseUrl baseUrl, Router router) {
        this.router = router;
        this.baseUrl = baseUrl;
        this.server = WebServer.builder()
                .address(host)
                .port(port)
                .shutdownHook(false)
                .addProtocol(
                        Http1Config.builder().maxPrologueLength(LONGEST_ADDRESS).build())
                .maxPayloadSize(READ_AND_DROP)
                .idleConnectionTimeout(Duration.ofMinutes(2))
                .shutdownGracePeriod(Duration.ofMillis(500))
                .routing(routing -> routing.any(this::handle))
                .build()
                .start();
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    private void handle(ServerRequest request, ServerResponse response) {
        String path = request.prologue().uriPath().rawPath();
        Answer answer;
        try {
            answer = answer(request, path);
        } catch (RuntimeException e) {
            answer = Problems.answer(path, e);
        }
        if (answer.file().isPresent()) {
            send(request, response, answer, answer.file().get());
        } else {
            head(response, answer);
            send(request, response, answer.body());
        }
        if (header(request, "Connection").filter("close"::equalsIgnoreCase).isPresent()) {
            // Helidon before 4.5.4 promises to close and then waits for the idle time-out (helidon issue 12324).
            throw new CloseConnectionException("The caller asked for it");
        }
    }

    private static void send(ServerRequest request, ServerResponse response, byte[] body) {
        if (isHead(request)) {
            response.header("Content-Length", Integer.toString(body.length));
            response.send();
        } else {
            response.send(body);
        }
    }

    private static boolean isHead(ServerRequest request) {
        return request.prologue().method().text().equals("HEAD");
    }

    private static void send(ServerRequest request, ServerResponse response, Answer answer, FilePart part) {
        try (FileChannel channel = part.open()) {
            head(response, answer);
            response.header("Content-Length", Long.toString(part.length()));
            if (isHead(request)) {
                response.send();
                return;
            }
            try (OutputStream out = response.outputStream()) {
                part.copy(channel, out);
            }
        } catch (NoSuchFileException _) {
            head(response, new Answer(404, Map.of("Content-Type", "text/plain; charset=utf-8"), new byte[0]));
            response.send("The file is gone".getBytes(StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException e) {
            // Listeners skip songs all the time; whoever has gone needs no answer and this connection cannot carry one.
            throw new CloseConnectionException("The rest of a file could not be sent", e);
        }
    }

    private static void head(ServerResponse response, Answer answer) {
        response.status(answer.status());
        for (Map.Entry<String, String> header : answer.headers().entrySet()) {
            response.header(header.getKey(), header.getValue());
        }
        response.header("X-Content-Type-Options", "nosniff");
    }

    private Answer answer(ServerRequest request, String path) {
        Router.Found found = router.find(request.prologue().method().text(), path);
        byte[] body = body(request, found.route().bodyLimit());
        String base = baseUrl.of(header(request, "Host"), port());
        return found.route()
                .handler()
                .answer(new Request(
                        request.prologue().method().text(),
                        path,
                        found.names(),
                        request.prologue().query().rawValue(),
                        base,
                        body,
                        name -> header(request, name)));
    }

    private static byte[] body(ServerRequest request, int limit) {
        if (limit == 0 || !request.content().hasEntity()) {
            return new byte[0];
        }
        long announced = request.headers().contentLength().orElse(0);
        try (InputStream in = request.content().inputStream()) {
            byte[] body = announced > limit ? new byte[0] : in.readNBytes(limit + 1);
            if (announced > limit || body.length > limit) {
                throw new HttpProblem(413, "too_large", "The body is larger than " + limit + " bytes");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> header(ServerRequest request, String name) {
        return request.headers().first(HeaderNames.create(name)).map(String::strip);
    }

    /** Stops listening after the requests under way have had half a second to end. */
    @Override
    public void close() {
        server.stop();
    }
}
