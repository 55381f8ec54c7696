package org.gatefold.player.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A music server on loopback, over plain sockets, that sends songs as well or as badly as it is told to: only up to some
 * byte, without ranges, longer than it says, without end; and that can be killed and come back at the same address.
 */
final class ScriptedServer implements AutoCloseable {
    private static final Pattern PARAM = Pattern.compile("[?&]([a-zA-Z]+)=([^& ]*)");
    private static final Pattern RANGE = Pattern.compile("(?i)range: bytes=([0-9]+)-");
    private static final String OK = "{\"subsonic-response\":{\"status\":\"ok\",\"version\":\"1.16.1\","
            + "\"type\":\"scripted\",\"serverVersion\":\"1\",\"openSubsonic\":true";

    /** One request for sound. */
    record Asked(String song, long from, String format, int timeOffset) {}

    private final Map<String, byte[]> songs = new ConcurrentHashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Set<Socket> open = new HashSet<>();
    private final int port;
    private volatile ServerSocket listening;
    private volatile Thread accepting;
    private long limit = Long.MAX_VALUE;
    private long share = Long.MAX_VALUE;
    private boolean ranges = true;
    private boolean endless;
    private boolean offsets;
    private int surplus;
    private int sending;

    ScriptedServer() throws IOException {
        listening = listen(0);
        port = listening.getLocalPort();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** What a song is from now on; what is transcoded is known as {@code song.format}. */
    void song(String id, byte[] bytes) {
        songs.put(id, bytes);
    }

    /** Has it no more, and breaks off where it is being sent. */
    void forget(String id) throws IOException {
        songs.remove(id);
        kill();
        comeBack();
    }

    /** Sends of every song only the bytes before this one, and then waits. */
    synchronized void sendUpTo(long bytes) {
        limit = bytes;
        notifyAll();
    }

    /** Sends of every answer only so many bytes, and then waits. */
    synchronized void sendOfEach(long bytes) {
        share = bytes;
        notifyAll();
    }

    synchronized void sendAll() {
        share = Long.MAX_VALUE;
        sendUpTo(Long.MAX_VALUE);
    }

    synchronized void withoutRanges() {
        ranges = false;
    }

    /** Sends so many bytes more than it says. */
    synchronized void sendTooMuch(int bytes) {
        surplus = bytes;
    }

    synchronized void sendWithoutEnd() {
        endless = true;
    }

    /** Can begin to transcode in the middle, where it then sends {@code song.format@seconds}. */
    synchronized void beginInTheMiddle() {
        offsets = true;
    }

    /** Is gone, in the middle of whatever it does; returns once its address is free. */
    void kill() throws IOException {
        listening.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        hangUp();
    }

    private synchronized void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.setSoLinger(true, 0);
            socket.close();
        }
        notifyAll();
    }

    void comeBack() throws IOException {
        listening = listen(port);
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** How many connections are still sending sound, or would. */
    synchronized int sending() {
        return sending;
    }

    @Override
    public void close() throws IOException {
        kill();
    }

    private ServerSocket listen(int at) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
        accepting = Thread.ofVirtual().start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket from) {
        try {
            while (true) {
                Socket socket = from.accept();
                synchronized (this) {
                    open.add(socket);
                }
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // it was killed
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = in.readLine();
            if (request == null) {
                return;
            }
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            Thread.ofVirtual().start(() -> watch(socket, in));
            answer(request, head.toString(), socket);
        } catch (IOException e) {
            // the client had enough, or it was killed
        } finally {
            synchronized (this) {
                open.remove(socket);
            }
        }
    }

    /** The client says no more; what ends is the connection. */
    private void watch(Socket socket, BufferedReader in) {
        try (socket) {
            in.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // it ended
        }
        synchronized (this) {
            open.remove(socket);
            notifyAll();
        }
    }

    private void answer(String request, String head, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        if (request.contains("/stream") || request.contains("/download")) {
            sound(request, head, socket);
        } else if (request.contains("getOpenSubsonicExtensions")) {
            String extension = offsets ? "{\"name\":\"transcodeOffset\",\"versions\":[1]}" : "";
            words(out, OK + ",\"openSubsonicExtensions\":[" + extension + "]}}");
        } else {
            words(out, OK + "}}");
        }
    }

    private static void words(OutputStream out, String text) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + text.length()
                        + "\r\nConnection: close\r\n\r\n" + text)
                .getBytes(StandardCharsets.UTF_8));
    }

    private void sound(String request, String head, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        String id = param(request, "id");
        String format = param(request, "format");
        boolean made = !format.isEmpty() && !format.equals("raw");
        int offset = offsets && made ? Integer.parseInt("0" + param(request, "timeOffset")) : 0;
        Matcher range = RANGE.matcher(head);
        long from = range.find() && ranges && !made ? Long.parseLong(range.group(1)) : 0;
        synchronized (this) {
            asked.add(new Asked(id, from, format, offset));
            sending++;
        }
        try {
            byte[] bytes = songs.get(id + (made ? "." + format : "") + (offset > 0 ? "@" + offset : ""));
            if (bytes == null) {
                out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8));
                return;
            }
            out.write(head(bytes, from, made).getBytes(StandardCharsets.UTF_8));
            body(bytes, from, made || endless, socket);
        } finally {
            synchronized (this) {
                sending--;
            }
        }
    }

    private String head(byte[] bytes, long from, boolean made) {
        String status = from > 0
                ? "206 Partial Content\r\nContent-Range: bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length
                : "200 OK";
        String length = made || endless ? "Transfer-Encoding: chunked" : "Content-Length: " + (bytes.length - from);
        return "HTTP/1.1 " + status + "\r\nContent-Type: audio/" + (made ? "mpeg" : "flac") + "\r\n" + length
                + "\r\nConnection: close\r\n\r\n";
    }

    private void body(byte[] bytes, long from, boolean chunked, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        long end = endless ? Long.MAX_VALUE : bytes.length;
        long at = from;
        while (at < end) {
            long allowed = Math.min(end, awaitLimit(from, at, socket));
            int start = (int) (at % bytes.length);
            int count = (int) Math.min(Math.min(8_192, allowed - at), bytes.length - start);
            if (chunked) {
                out.write((Integer.toHexString(count) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            out.write(bytes, start, count);
            if (chunked) {
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            at += count;
        }
        out.write(chunked ? "0\r\n\r\n".getBytes(StandardCharsets.UTF_8) : new byte[surplus]);
    }

    private synchronized long awaitLimit(long from, long at, Socket socket) throws IOException {
        while (limit <= at || at - from >= share) {
            if (socket.isClosed()) {
                throw new IOException("it has ended");
            }
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
        return Math.min(limit, share == Long.MAX_VALUE ? share : from + share);
    }

    private static String param(String request, String name) {
        Matcher params = PARAM.matcher(request);
        while (params.find()) {
            if (params.group(1).equals(name)) {
                return URLDecoder.decode(params.group(2), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
