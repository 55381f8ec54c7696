package org.gatefold.sync.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/**
 * HTTP as we send it. OkHttp repeats requests by itself after a reset, a 408, a 307 or a 503; here nothing is ever sent
 * twice, no redirect is followed, a call ends after 30 s and an answer beyond 8 MiB (after decompression) is refused.
 * Blocks; any thread but the JavaFX one.
 */
public final class Http implements AutoCloseable {
    /** The most we read of an answer, in bytes after decompression. */
    public static final long ANSWER_LIMIT = 8L << 20;

    private static final MediaType JSON = MediaType.get("application/json");
    private final OkHttpClient client;

    public Http() {
        this(Duration.ofSeconds(30));
    }

    public Http(Duration callTimeout) {
        client = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .callTimeout(callTimeout)
            .connectTimeout(Duration.ofSeconds(8))
            .build();
    }

    /** Reads a resource. @throws IOException when there is no whole answer; the status is the caller's to judge */
    public Answer get(HttpUrl url, Map<String, String> headers) throws IOException {
        return exchange(request(url, headers).get().build());
    }

    /** Sends exactly these bytes as JSON, once. @throws IOException when there is no whole answer: the server may have acted all the same */
    public Answer send(String method, HttpUrl url, Map<String, String> headers, byte[] json) throws IOException {
        return exchange(request(url, headers).method(method, new OnceBody(json)).build());
    }

    /**
     * The address as a URL we are ready to talk to: https, or http to this very machine.
     *
     * @throws IOException with a sentence for the listener when it is neither
     */
    public static HttpUrl trusted(String address) throws IOException {
        HttpUrl url = HttpUrl.parse(address.strip());
        if (url == null) {
            throw new IOException("“" + address + "” is not a web address.");
        }
        if (!url.isHttps() && !isLoopback(url.host())) {
            throw new IOException("Gatefold only talks to shops and servers over https. " + url.host() + " was given with http.");
        }
        return url;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
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

    private static Request.Builder request(HttpUrl url, Map<String, String> headers) {
        Request.Builder request = new Request.Builder().url(url);
        headers.forEach(request::header);
        return request;
    }

    private Answer exchange(Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            return new Answer(response.code(), response.headers(), bounded(response.body()));
        }
    }

    private static byte[] bounded(ResponseBody body) throws IOException {
        Buffer buffer = new Buffer();
        BufferedSource source = body.source();
        while (source.read(buffer, 64 * 1024) != -1) {
            if (buffer.size() > ANSWER_LIMIT) {
                throw new IOException("The server's answer is larger than 8 MiB.");
            }
        }
        return buffer.readByteArray();
    }

    /** A body OkHttp knows it must not send a second time. */
    private static final class OnceBody extends RequestBody {
        private final byte[] bytes;

        OnceBody(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public @Nullable MediaType contentType() {
            return JSON;
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
