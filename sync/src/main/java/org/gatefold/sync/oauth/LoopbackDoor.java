package org.gatefold.sync.oauth;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Answers requests of this very machine on a free port, one a connection. The JDK's own server writes the line of every
 * request into the log, and with it the code of a sign-in; this one writes nothing.
 */
final class LoopbackDoor implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(LoopbackDoor.class.getName());
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int CALLERS = 16;
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String HEADERS = "Content-Type: text/html; charset=utf-8\r\n"
            + "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'\r\n"
            + "Referrer-Policy: no-referrer\r\nCache-Control: no-store\r\nConnection: close\r\n";

    /** What is asked for, by a GET; {@code query} is as it came. */
    record Asked(String path, Optional<String> query) {}

    /** A page, and what is to be done once it has left. */
    record Reply(int status, String html, Runnable left) {}

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Optional<Asked>, Reply> answers;

    private LoopbackDoor(ServerSocket socket, Function<Optional<Asked>, Reply> answers) {
        this.socket = socket;
        this.answers = answers;
    }

    /** @param answers asked on a virtual thread for each request; with nothing where it is none that we understand */
    static LoopbackDoor open(Function<Optional<Asked>, Reply> answers) throws IOException {
        LoopbackDoor door = new LoopbackDoor(new ServerSocket(0, CALLERS, InetAddress.getByAddress(LOOPBACK)), answers);
        door.threads.execute(door::welcome);
        return door;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Nobody is answered any more from here on. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "closing a port", e);
        }
        threads.shutdownNow();
    }

    private void welcome() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException | RejectedExecutionException e) {
                LOG.log(Level.DEBUG, "a port does not wait any longer: {0}", e.getClass());
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            caller.setSoTimeout((int) PATIENCE.toMillis());
            InputStream in = new BufferedInputStream(caller.getInputStream());
            Optional<String> head = head(in);
            if (head.isEmpty()) {
                return;
            }
            Reply reply = answers.apply(asked(head.get()));
            try {
                write(caller.getOutputStream(), reply);
                caller.shutdownOutput();
                in.skip(LONGEST_HEAD);
            } finally {
                caller.close(); // only then has the page left
                reply.left().run();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "a browser went away: {0}", e.getClass());
        }
    }

    /** The head of a request; empty when nothing came, as from a browser that connects in advance. */
    private static Optional<String> head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int next = in.read();
            if (next < 0 || head.length() >= LONGEST_HEAD) {
                return Optional.empty();
            }
            head.append((char) next);
        }
        return Optional.of(head.toString());
    }

    private static Optional<Asked> asked(String head) {
        String[] words = head.substring(0, head.indexOf("\r\n")).split(" ", -1);
        if (words.length != 3 || !words[0].equals("GET") || !words[1].startsWith("/")) {
            return Optional.empty();
        }
        try {
            URI target = URI.create("http://127.0.0.1" + words[1]);
            return Optional.of(new Asked(target.getPath(), Optional.ofNullable(target.getRawQuery())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void write(OutputStream out, Reply reply) throws IOException {
        byte[] html = reply.html().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + reply.status() + (reply.status() == 200 ? " OK" : " Not for us") + "\r\n" + HEADERS
                + "Content-Length: " + html.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(html);
        out.flush();
    }
}
