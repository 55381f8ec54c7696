package org.gatefold.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gatefold.faults.proxy.FaultPlan;
import org.gatefold.faults.proxy.FaultProxy;
import org.gatefold.tour.Facts;

/** What one scenario takes place in: a folder, a remote, the proxy before it, and the clients that were made here. */
final class World implements AutoCloseable {
    static final String TOKEN = "token-of-ana-0123456789";
    static final String OTHER_TOKEN = "token-of-bea-0123456789";

    private final Path folder;
    private final RemoteServer remote;
    private final FaultProxy proxy;
    private final List<Client> clients = new ArrayList<>();

    private World(Path folder, RemoteServer remote, FaultProxy proxy) {
        this.folder = folder;
        this.remote = remote;
        this.proxy = proxy;
    }

    /** Starts the remote with the accounts ana and bea, and the proxy before it that does nothing yet. */
    static World create() throws IOException {
        return create("ana:" + TOKEN, "bea:" + OTHER_TOKEN);
    }

    /** {@code accounts} are {@code NAME:TOKEN}. */
    static World create(String... accounts) throws IOException {
        Path folder = Files.createTempDirectory("gatefold-faults");
        RemoteServer remote = RemoteServer.start(folder.resolve("remote"), List.of(accounts));
        return new World(folder, remote, FaultProxy.before(remote.port(), FaultPlan.NOTHING));
    }

    Path folder() {
        return folder;
    }

    RemoteServer remote() {
        return remote;
    }

    FaultProxy proxy() {
        return proxy;
    }

    Facts remoteFacts() {
        return new Facts(remote.database());
    }

    /** A listener's program with a home of its own, not started yet. */
    Client client(String name) throws IOException {
        return clientAt(folder.resolve(name), name);
    }

    Client clientAt(Path home, String name) throws IOException {
        Client client = new Client(home, log(name));
        clients.add(client);
        return client;
    }

    /** The same, started and signed in as ana. */
    Client connected(String name) throws IOException, InterruptedException {
        Client client = client(name).start();
        client.connect(proxy.address(), "ana", TOKEN);
        return client;
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Client client : clients) {
            client.close();
        }
        proxy.close();
        remote.close();
        if (!Boolean.getBoolean("gatefold.faults.keep")) {
            deleteAll();
        }
    }

    private void deleteAll() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
