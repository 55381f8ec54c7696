package org.gatefold.player.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of a {@link SmallSubsonic}: sent whole or from a byte on, broken off once or held back as a test wants. */
public final class SmallSounds {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<Long> ranges = new CopyOnWriteArrayList<>();
    private volatile long cut = -1;
    private volatile long hold = -1;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    void put(String id, byte @Nullable [] file) {
        if (file == null) {
            files.remove(id);
        } else {
            files.put(id, file);
        }
    }

    /** The next file breaks off after so many bytes. */
    public void cutAfter(long bytes) {
        cut = bytes;
    }

    /** The next file stops after so many bytes until {@link #letGo}. */
    public void holdAfter(long bytes) {
        hold = bytes;
    }

    /** Waits until a file is held back. */
    public void awaitHeld() throws InterruptedException {
        if (!held.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asked for a file");
        }
    }

    public void letGo() {
        letGo.countDown();
    }

    /** Where each answer began, for those longer than a byte. */
    public List<Long> ranges() {
        return List.copyOf(ranges);
    }

    void send(HttpExchange exchange, String id) throws IOException {
        byte[] file = files.get(id);
        if (file == null) {
            byte[] no =
                    "{\"subsonic-response\":{\"status\":\"failed\",\"version\":\"1.16.1\",\"error\":{\"code\":70,\"message\":\"No such song.\"}}}"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, no.length);
            exchange.getResponseBody().write(no);
            return;
        }
        Matcher range =
                RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
        int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
        int to = range.matches() && !range.group(2).isEmpty() ? Integer.parseInt(range.group(2)) + 1 : file.length;
        if (to - from > 1) {
            ranges.add((long) from);
        }
        exchange.getResponseHeaders().set("Content-Type", "audio/flac");
        if (range.matches()) {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + file.length);
        }
        exchange.sendResponseHeaders(range.matches() ? 206 : 200, to - from);
        send(exchange.getResponseBody(), file, from, to);
    }

    private void send(OutputStream out, byte[] file, int from, int to) throws IOException {
        for (int at = from; at < to; at += 1000) {
            if (cut >= 0 && at - from >= cut) {
                cut = -1;
                throw new IOException("broken off, as the test wants");
            }
            if (hold >= 0 && at - from >= hold) {
                hold = -1;
                out.flush();
                held.countDown();
                await();
            }
            out.write(file, at, Math.min(1000, to - at));
        }
    }

    private void await() throws IOException {
        try {
            letGo.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
