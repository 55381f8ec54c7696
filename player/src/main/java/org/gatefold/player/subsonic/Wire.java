package org.gatefold.player.subsonic;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.gatefold.sync.http.Answer;

/**
 * HTTP to music servers: what may only be sent once is, redirects never lead out of TLS or take the listener's headers
 * along, every answer is bounded. Blocks; an interrupt ends a call.
 */
final class Wire implements AutoCloseable {
    /** The most of an answer, in bytes after decompression. */
    static final int ANSWER_LIMIT = 32 << 20;

    private static final System.Logger LOG = System.getLogger(Wire.class.getName());
    private static final String HIDDEN_RETRY_AFTER = "X-Gatefold-Retry-After";
    private static final int MOST_REDIRECTS = 4;

    private final OkHttpClient reading;
    private final OkHttpClient once;
    private final OkHttpClient streaming;
    private final Map<String, String> own;
    private volatile boolean closed;

    /** @param own the headers the listener set for this server */
    Wire(Trust trust, Patience patience, Map<String, String> own) {
        this.own = Map.copyOf(own);
        OkHttpClient base = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sockets(), trust)
                .hostnameVerifier(trust)
                .followRedirects(false)
                .followSslRedirects(false)
                .readTimeout(patience.answer())
                .callTimeout(patience.answer())
                .addInterceptor(Wire::withinItsTime)
                .addNetworkInterceptor(Wire::hideRetryAfter)
                .eventListenerFactory(call -> new SentListener())
                .build();
        reading = base.newBuilder().retryOnConnectionFailure(true).build();
        // a fresh connection each: a kept one may be dead, and nobody could say whether the request got through
        once = base.newBuilder()
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
        streaming = reading.newBuilder()
                .callTimeout(Duration.ZERO)
                .readTimeout(patience.silence())
                .build();
    }

    /** A whole answer and the address that gave it, which differs from the one asked after a redirect. */
    record Reply(Answer answer, HttpUrl from) {}

    /** An answer whose body is still on its way; close the response. */
    record Opened(Response response, Call call) {}

    /** @param within how long reaching the server may take */
    Reply exchange(HttpUrl base, Ask ask, Duration within, int limit) throws IOException {
        OkHttpClient client = ask.repeat() == Ask.Repeat.NEVER ? once : reading;
        Sent sent = new Sent();
        Request request = tagged(ask.at(base, own), sent, within);
        try (Response response = followed(client, request).response()) {
            return new Reply(
                    new Answer(response.code(), seen(response), bounded(response, limit)),
                    response.request().url());
        } catch (IOException e) {
            throw new NoAnswer(sent.yes.get(), e);
        }
    }

    /** Begins to read an answer of any length. */
    Opened open(HttpUrl base, Ask ask, Duration within) throws IOException {
        Sent sent = new Sent();
        try {
            return followed(streaming, tagged(ask.at(base, own), sent, within));
        } catch (IOException e) {
            throw new NoAnswer(sent.yes.get(), e);
        }
    }

    /** What a response says, as far as we take it. */
    static byte[] bounded(Response response, int limit) throws IOException {
        try (InputStream in = response.body().byteStream()) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new TooLarge(limit);
            }
            return bytes;
        }
    }

    /** The headers as the server sent them. */
    static Headers seen(Response response) {
        String after = response.header(HIDDEN_RETRY_AFTER);
        return after == null
                ? response.headers()
                : response.headers()
                        .newBuilder()
                        .set("Retry-After", after)
                        .removeAll(HIDDEN_RETRY_AFTER)
                        .build();
    }

    /** Nothing is sent any more; what is under way ends. */
    @Override
    public void close() {
        closed = true;
        for (OkHttpClient client : new OkHttpClient[] {reading, once, streaming}) {
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
    }

    private Opened followed(OkHttpClient client, Request first) throws IOException {
        Request request = first;
        for (int hop = 0; ; hop++) {
            if (closed) {
                throw new IOException("This connection was closed.");
            }
            Call call = client.newCall(request);
            Response response = executed(call);
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "{0} {1}: {2}",
                    request.method(),
                    Redaction.of(request.url()),
                    response.code());
            String location = response.header("Location");
            if (!response.isRedirect() || location == null) {
                return new Opened(response, call);
            }
            response.close();
            request = redirected(request, location, hop, client.equals(streaming));
        }
    }

    /** Within the host, and only into TLS; sound and pictures may lie elsewhere. The listener's headers stay here. */
    private Request redirected(Request request, String location, int hop, boolean media) throws IOException {
        HttpUrl from = request.url();
        HttpUrl to = from.resolve(location);
        if (to == null || hop >= MOST_REDIRECTS || !request.method().equals("GET")) {
            throw new Elsewhere();
        }
        boolean same = to.scheme().equals(from.scheme()) && to.host().equals(from.host()) && to.port() == from.port();
        if (!same && !(to.isHttps() && (media || to.host().equals(from.host())))) {
            throw new Elsewhere();
        }
        Request.Builder next = request.newBuilder().url(to);
        if (!same) {
            own.keySet().forEach(next::removeHeader);
        }
        return next.build();
    }

    /** OkHttp is Kotlin: an interrupted connect lets an InterruptedException out that it does not declare. */
    private static Response executed(Call call) throws IOException {
        try {
            return call.execute();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new IOException("The request was interrupted.", e);
            }
            throw e;
        }
    }

    private static Request tagged(Request request, Sent sent, Duration within) {
        return request.newBuilder()
                .tag(Sent.class, sent)
                .tag(Duration.class, within)
                .build();
    }

    private static Response withinItsTime(Interceptor.Chain chain) throws IOException {
        Duration within = chain.request().tag(Duration.class);
        return within == null
                ? chain.proceed(chain.request())
                : chain.withConnectTimeout((int) within.toMillis(), TimeUnit.MILLISECONDS)
                        .proceed(chain.request());
    }

    /** OkHttp repeats by itself whatever is answered with 503 and Retry-After: 0, even what must not be. */
    private static Response hideRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String after = response.header("Retry-After");
        return after == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .header(HIDDEN_RETRY_AFTER, after)
                        .build();
    }

    /** Whether a request left this machine. */
    private static final class Sent {
        private final AtomicBoolean yes = new AtomicBoolean();
    }

    /** Notes it. */
    private static final class SentListener extends EventListener {
        @Override
        public void requestHeadersStart(Call call) {
            Sent sent = call.request().tag(Sent.class);
            if (sent != null) {
                sent.yes.set(true);
            }
        }
    }

    /** An answer beyond what we take. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(int limit) {
            super("The server's answer is larger than " + (limit >> 20) + " MiB.");
        }
    }

    /** A redirect that is not followed. */
    static final class Elsewhere extends IOException {
        private static final long serialVersionUID = 1;

        Elsewhere() {
            super("The server points to another address.");
        }
    }
}
