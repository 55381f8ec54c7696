package org.gatefold.app.looks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.remote.RemoteFailed;
import org.gatefold.store.Store;
import org.gatefold.store.StoreConfig;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.sync.UserData;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.secret.MemorySecrets;

/** The demo's shop at the real remote and a real store that knows it; the remote can go away and come back. */
public final class ShopWorld implements AutoCloseable {
    private static final Path SEEDS = Path.of("../seeds/shop");

    private final Path folder;
    private final UserData user;
    private final Http http = new Http(Duration.ofSeconds(5));
    private final WorldClock clock = new WorldClock();
    private final Store store;
    private final Shop shop;
    private Remote remote;
    private boolean away;
    private final int port;

    public ShopWorld(Path folder) throws IOException, RemoteFailed, ShopException {
        this.folder = folder;
        copySeeds();
        remote = Remote.open(config());
        port = remote.port();
        user = UserData.open(folder.resolve("user"), clock);
        store = Store.open(new StoreConfig(
                folder.resolve("cache"),
                user,
                new MemorySecrets(),
                http,
                clock,
                URI.create("http://127.0.0.1/gatefold-profile.json"),
                _ -> Optional.empty()));
        shop = store.shops().add(remote.base().toString());
    }

    public Store store() {
        return store;
    }

    public Shop shop() {
        return shop;
    }

    /** The time here and at the remote. */
    public WorldClock clock() {
        return clock;
    }

    public Path database() {
        return folder.resolve("remote/remote.db");
    }

    public void remoteGoesAway() {
        away = true;
        remote.close();
    }

    public void remoteComesBack() throws RemoteFailed {
        remote = Remote.open(config().withPort(port));
        away = false;
    }

    /** The shop changes the line of its catalogue that has {@code mark} in it, at once or before it comes back. */
    public void rewrite(String mark, String from, String to) throws IOException, RemoteFailed {
        Path file = folder.resolve("shop/products.csv");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .map(l -> l.contains(mark) ? l.replace(from, to) : l)
                        .toList());
        if (!away) {
            remote.importFolder(folder.resolve("shop"));
        }
    }

    /** The shop says what became of orders: lines of order, event, time, carrier, number and page of the parcel. */
    public void parcels(String... lines) throws IOException, RemoteFailed {
        Files.writeString(
                folder.resolve("shop/shipments.csv"),
                "order,event,occurred_at,carrier,tracking_number,tracking_url\n" + String.join("\n", lines) + "\n");
        remote.importFolder(folder.resolve("shop"));
    }

    @Override
    public void close() {
        store.close();
        http.close();
        user.close();
        remote.close();
    }

    private RemoteConfig config() {
        return RemoteConfig.loopback(folder.resolve("remote"))
                .withImports(folder.resolve("shop"))
                .withDemo(true)
                .withClock(clock);
    }

    private void copySeeds() throws IOException {
        Path to = Files.createDirectories(folder.resolve("shop/images")).getParent();
        try (Stream<Path> files = Files.walk(SEEDS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(SEEDS.relativize(file).toString()));
            }
        }
    }
}
