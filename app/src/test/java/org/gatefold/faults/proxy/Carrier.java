package org.gatefold.faults.proxy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** Carries one exchange to the server and back, with the fault that was chosen for it. */
final class Carrier {
    private static final int PATIENCE_MILLIS = 40_000;

    private final InetSocketAddress server;
    private final GzipBomb bomb = new GzipBomb();
    private final BiConsumer<Frame, Frame> answered;
    private final AtomicLong mostFlooded = new AtomicLong();

    /** @param answered is told of every request that the server answered, and of its answer */
    Carrier(InetSocketAddress server, BiConsumer<Frame, Frame> answered) {
        this.server = server;
        this.answered = answered;
    }

    /** The most bytes of a flood that a client took before it hung up, what lay in between included. */
    long mostFlooded() {
        return mostFlooded.get();
    }

    /** @return whether the client's connection is still good for another exchange */
    boolean carry(Frame request, Fault fault, Socket client) throws IOException {
        OutputStream out = client.getOutputStream();
        return switch (fault) {
            case Fault.Pass pass -> send(out, ask(request).bytes());
            case Fault.DropBefore drop -> false;
            case Fault.DropInRequest drop -> begin(request, request.bytes().length / 2);
            case Fault.DropAfterRequest drop -> begin(request, request.bytes().length);
            case Fault.DropAnswer drop -> {
                ask(request);
                yield reset(client);
            }
            case Fault.DropInAnswer drop -> {
                byte[] answer = ask(request).bytes();
                out.write(answer, 0, answer.length / 2);
                out.flush();
                yield false;
            }
            case Fault.DropAfterAnswer drop -> {
                send(out, ask(request).bytes());
                yield false;
            }
            case Fault.Delay(var before, var after) -> {
                rest(before);
                Frame answer = ask(request);
                rest(after);
                yield send(out, answer.bytes());
            }
            case Fault.Duplicate twice -> {
                ask(request);
                yield send(out, ask(request).bytes());
            }
            case Fault.DuplicateAtOnce twice -> send(out, askTwice(request).bytes());
            case Fault.Instead(var reached, var status, var headers, var body) -> {
                askIf(reached, request);
                yield send(out, own(status, headers, body.getBytes(StandardCharsets.UTF_8)));
            }
            case Fault.Garbage(var reached) -> {
                askIf(reached, request);
                send(out, "\u0016\u0003\u0001 this is no answer\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                yield false;
            }
            case Fault.Bomb(var reached) -> {
                askIf(reached, request);
                String headers = "Content-Type: application/json\r\nContent-Encoding: gzip\r\n";
                yield send(out, own(200, headers, bomb.bytes()));
            }
            case Fault.Flood(var silence, var bytes) -> flood(out, silence, bytes);
            case Fault.ActThenDrop(var then) -> {
                ask(request);
                then.run();
                yield reset(client);
            }
        };
    }

    private Frame ask(Frame request) throws IOException {
        try (Socket connection = connection()) {
            send(connection.getOutputStream(), request.bytes());
            Frame answer = Frame.answer(new BufferedInputStream(connection.getInputStream()));
            answered.accept(request, answer);
            return answer;
        }
    }

    private void askIf(boolean reached, Frame request) throws IOException {
        if (reached) {
            ask(request);
        }
    }

    private Frame askTwice(Frame request) throws IOException {
        CompletableFuture<Frame> other = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                other.complete(ask(request));
            } catch (IOException e) {
                other.completeExceptionally(e);
            }
        });
        ask(request);
        try {
            return other.get();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Sends so many bytes of the request and goes away. */
    private boolean begin(Frame request, int bytes) throws IOException {
        try (Socket connection = connection()) {
            send(connection.getOutputStream(), Arrays.copyOf(request.bytes(), bytes));
        }
        return false;
    }

    private Socket connection() throws IOException {
        Socket connection = new Socket();
        connection.setTcpNoDelay(true);
        connection.setSoTimeout(PATIENCE_MILLIS);
        connection.connect(server, PATIENCE_MILLIS);
        return connection;
    }

    private boolean flood(OutputStream out, Duration silence, long bytes) throws IOException {
        rest(silence);
        String opening = "{\"products\":[";
        send(
                out,
                ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + bytes + "\r\n\r\n" + opening)
                        .getBytes(StandardCharsets.US_ASCII));
        byte[] more = "{\"id\":\"x\",\"title\":\"A thing\"},".repeat(2000).getBytes(StandardCharsets.US_ASCII);
        for (long left = bytes - opening.length(); left > 0; left -= more.length) {
            int now = (int) Math.min(more.length, left);
            out.write(more, 0, now);
            mostFlooded.accumulateAndGet(bytes - left + now, Math::max);
        }
        out.flush();
        return true;
    }

    private static byte[] own(int status, String headers, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + " Fault\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return new Frame(head, body).bytes();
    }

    private static boolean send(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return true;
    }

    /** Closes with a TCP reset instead of an orderly end. */
    private static boolean reset(Socket client) throws IOException {
        client.setSoLinger(true, 0);
        client.close();
        return false;
    }

    private static void rest(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
