package org.gatefold.faults.proxy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a client and a server on loopback and lets exchanges fail as its plan says. It understands the framing
 * of HTTP/1.1, so that a fault lands where it is meant to: before, inside or after a request or an answer.
 */
public final class FaultProxy implements AutoCloseable {
    private final ServerSocket door;
    private final Carrier carrier;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Exchange> seen = new CopyOnWriteArrayList<>();
    private final List<String> tokenAnswers = new CopyOnWriteArrayList<>();
    private final AtomicLong number = new AtomicLong();
    private volatile FaultPlan plan;

    private FaultProxy(ServerSocket door, InetSocketAddress server, FaultPlan plan) {
        this.door = door;
        carrier = new Carrier(server, this::note);
        this.plan = plan;
    }

    /** Stands in front of the server at this port of this machine, which may come and go. */
    public static FaultProxy before(int port, FaultPlan plan) throws IOException {
        InetAddress here = InetAddress.getByName("127.0.0.1");
        ServerSocket door = new ServerSocket(0, 200, here);
        FaultProxy proxy = new FaultProxy(door, new InetSocketAddress(here, port), plan);
        proxy.threads.execute(proxy::welcome);
        return proxy;
    }

    /** What clients are to be told, such as {@code http://127.0.0.1:40123}. */
    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** From the next exchange on. */
    public void plan(FaultPlan next) {
        plan = next;
    }

    /** Every exchange so far whose path matches, oldest first. */
    public List<Exchange> seen(String method, String pathPattern) {
        return seen.stream()
                .filter(exchange -> exchange.is(method, pathPattern))
                .toList();
    }

    /** The bodies of all that the server's token endpoint ever answered, whatever clients saw of it. */
    public List<String> tokenAnswers() {
        return List.copyOf(tokenAnswers);
    }

    /** The most bytes of a flood that a client took before it hung up, what lay in between included. */
    public long mostFlooded() {
        return carrier.mostFlooded();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(client.getInputStream());
            Optional<Frame> request = Frame.request(in);
            while (request.isPresent()) {
                Exchange exchange = exchange(request.get());
                seen.add(exchange);
                if (!carrier.carry(request.get(), plan.of(exchange), client)) {
                    return;
                }
                request = Frame.request(in);
            }
        } catch (IOException eitherSideWentAway) {
            hangUp(client);
        } finally {
            open.remove(client);
        }
    }

    private void note(Frame request, Frame answer) {
        if (request.startLine().contains("/oauth/token")) {
            tokenAnswers.add(new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private Exchange exchange(Frame request) {
        String[] words = request.startLine().split(" ", 3);
        return new Exchange(
                number.incrementAndGet(), words[0], words[1], new String(request.body(), StandardCharsets.UTF_8));
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // there is nothing left to close
        }
    }
}
