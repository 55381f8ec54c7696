package org.gatefold.sync.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import org.gatefold.sync.said.SaidException;
import org.jspecify.annotations.Nullable;

/**
 * HTTP as we send it. OkHttp repeats requests by itself after a reset, a 408, a 307 or a 503; here nothing with a body is
 * ever sent twice, no redirect is followed, a call ends after 30 s and an answer beyond 8 MiB (after decompression) is
 * refused. Without TLS it talks to this very machine only. Blocks; any thread but the JavaFX one; an interrupt ends a call.
 */
public final class Http implements AutoCloseable {
    /** The most we read of an answer, in bytes after decompression. */
    public static final long ANSWER_LIMIT = 8L << 20;

    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private final OkHttpClient writing;
    private final OkHttpClient reading;

    public Http() {
        this(Duration.ofSeconds(30));
    }

    public Http(Duration callTimeout) {
        writing = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(callTimeout)
                .connectTimeout(Duration.ofSeconds(8))
                .build();
        reading = writing.newBuilder().retryOnConnectionFailure(true).build();
    }

    /**
     * Reads a resource. A read may be repeated when a connection that was kept open turns out to be dead, so this is not
     * for a GET that acts.
     *
     * @throws NoAnswerException when there is no whole answer; the status is the caller's to judge
     */
    public Answer get(HttpUrl url, Map<String, String> headers) throws IOException {
        return exchange(reading, request(url, headers).get().build());
    }

    /** Sends exactly these bytes as JSON, once. @throws IOException when there is no whole answer: the server may have acted all the same */
    public Answer send(String method, HttpUrl url, Map<String, String> headers, byte[] json) throws IOException {
        return exchange(
                writing,
                request(url, headers).method(method, new OnceBody(JSON, json)).build());
    }

    /** Posts these fields as a form, once. @throws IOException when there is no whole answer: the server may have acted all the same */
    public Answer sendForm(HttpUrl url, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        OnceBody body = new OnceBody(FORM, form.getBytes(StandardCharsets.US_ASCII));
        return exchange(
                writing,
                request(url, Map.of("Accept", "application/json")).post(body).build());
    }

    /**
     * The address as a URL we are ready to talk to: https, or http to this very machine.
     *
     * @throws IOException with a sentence for the listener when it is neither
     */
    public static HttpUrl trusted(String address) throws IOException {
        HttpUrl url = HttpUrl.parse(address.strip());
        if (url == null) {
            throw new SaidException(AddressSaying.NO_ADDRESS.with(address));
        }
        refuseOpenTalk(url);
        return url;
    }

    /** Ends the calls that are under way; call it when nobody starts another. */
    @Override
    public void close() {
        writing.dispatcher().cancelAll();
        writing.dispatcher().executorService().shutdown();
        writing.connectionPool().evictAll();
    }

    private static void refuseOpenTalk(HttpUrl url) throws IOException {
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw new SaidException(AddressSaying.NOT_HTTPS.with(url.host()));
        }
    }

    private static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return host.matches("[0-9.]+|.*:.*") && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Request.Builder request(HttpUrl url, Map<String, String> headers) throws IOException {
        refuseOpenTalk(url);
        Request.Builder request = new Request.Builder().url(url).header("User-Agent", "Gatefold");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            try {
                request.header(header.getKey(), header.getValue());
            } catch (IllegalArgumentException e) {
                // without the cause: its message may hold a token
                throw new IOException("The header " + header.getKey() + " has a character that cannot be sent.");
            }
        }
        return request;
    }

    private static Answer exchange(OkHttpClient client, Request request) throws IOException {
        Call call = client.newCall(request);
        try (Response response = call.execute()) {
            return new Answer(response.code(), response.headers(), bounded(call, response.body()));
        } catch (IOException e) {
            throw new NoAnswerException(e instanceof TooLarge ? Trouble.TOO_LARGE : Trouble.of(e), e);
        } catch (Exception e) {
            // OkHttp is Kotlin: an interrupted connect lets an InterruptedException out that it does not declare.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new NoAnswerException(Trouble.STOPPED, new IOException(e));
            }
            throw e;
        }
    }

    private static byte[] bounded(Call call, ResponseBody body) throws IOException {
        Buffer buffer = new Buffer();
        BufferedSource source = body.source();
        while (source.read(buffer, 64 * 1024) != -1) {
            if (buffer.size() > ANSWER_LIMIT) {
                call.cancel(); // or OkHttp reads on for a while, so as to use the connection again
                throw new TooLarge();
            }
        }
        return buffer.readByteArray();
    }

    /** There is more of an answer than we read. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("The answer is larger than " + ANSWER_LIMIT + " bytes.");
        }
    }

    /** A body OkHttp knows it must not send a second time. */
    private static final class OnceBody extends RequestBody {
        private final MediaType type;
        private final byte[] bytes;

        OnceBody(MediaType type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }

        @Override
        public @Nullable MediaType contentType() {
            return type;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
