package org.gatefold.sync.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;

/** A server on loopback that counts each whole request before it answers, or fails, as the test wants. */
public final class Wire implements AutoCloseable {
    /** What to do once a request has come in whole; returning false ends the connection. */
    @FunctionalInterface
    public interface Reaction {
        boolean to(Socket socket, OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final List<Socket> sockets = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private volatile Reaction reaction;

    public Wire(Reaction reaction) throws IOException {
        this.reaction = reaction;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public static Reaction answering(String head) {
        return (socket, out) -> {
            out.write((head + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return true;
        };
    }

    public void reacts(Reaction next) {
        reaction = next;
    }

    public HttpUrl url() {
        return HttpUrl.get("http://127.0.0.1:" + server.getLocalPort() + "/things");
    }

    /** Head and body of each request that came in whole. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        server.close();
        synchronized (this) {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                synchronized (this) {
                    sockets.add(socket);
                }
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String request = read(in);
            while (!request.isEmpty()) {
                synchronized (this) {
                    requests.add(request);
                }
                if (!reaction.to(socket, socket.getOutputStream())) {
                    return;
                }
                socket.getOutputStream().flush();
                request = read(in);
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        int length = head.toString()
                .toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
