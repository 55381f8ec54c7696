package org.gatefold.remote.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gatefold.remote.Remote;
import org.gatefold.remote.RemoteConfig;
import org.gatefold.remote.RemoteFailed;

/** A real remote with a small catalogue and two accounts, on a free loopback port and its own folder. */
public final class Shop implements AutoCloseable {
    public static final String ANA = "token-of-ana";
    public static final String BEN = "token-of-ben";
    private static final String AGENT = "profile=\"http://127.0.0.1/profile.json\"";

    private final Path home;
    private final RemoteConfig config;
    private final ShopFolder folder;
    private final Contract contract = new Contract();
    private Remote remote;
    private Wire wire;

    private Shop(Path home, UnaryOperator<RemoteConfig> change) throws IOException, RemoteFailed {
        this.home = home;
        this.folder = ShopFolder.in(Files.createDirectories(home.resolve("csv")));
        this.config = change.apply(RemoteConfig.loopback(home.resolve("data"))
                .withImports(folder.path())
                .withUsers(new RemoteConfig.User("ana", ANA), new RemoteConfig.User("ben", BEN)));
        this.remote = Remote.open(config);
        this.wire = new Wire(remote.base(), contract);
    }

    public static Shop open(Path home) throws IOException, RemoteFailed {
        return new Shop(home, UnaryOperator.identity());
    }

    public static Shop open(Path home, UnaryOperator<RemoteConfig> change) throws IOException, RemoteFailed {
        return new Shop(home, change);
    }

    public Wire wire() {
        return wire;
    }

    public Remote remote() {
        return remote;
    }

    public ShopFolder folder() {
        return folder;
    }

    public Contract contract() {
        return contract;
    }

    public Path data() {
        return home.resolve("data");
    }

    /** Closes the remote and opens another one on the same data. */
    public void restart() throws RemoteFailed {
        remote.close();
        remote = Remote.open(config.withImports());
        wire = new Wire(remote.base(), contract);
    }

    /** Creates a checkout as a guest and returns its id. */
    public String checkout(Basket basket) {
        return wire.post("/ucp/checkout-sessions", basket.json(), guest()).at("id");
    }

    /** Completes a guest's checkout with a token. */
    public Reply pay(String checkout, String token, String... headers) {
        return wire.post(
                "/ucp/checkout-sessions/" + checkout + "/complete",
                Basket.payment(token),
                headers.length == 0 ? guest() : headers);
    }

    public Reply session(String checkout) {
        return wire.get("/ucp/checkout-sessions/" + checkout, "UCP-Agent", AGENT);
    }

    /** The headers of a guest with a fresh key. */
    public static String[] guest() {
        return guest(UUID.randomUUID().toString());
    }

    public static String[] guest(String key) {
        return new String[] {
            "UCP-Agent",
            AGENT,
            "Idempotency-Key",
            key,
            "Request-Id",
            UUID.randomUUID().toString()
        };
    }

    public static String[] as(String token) {
        return new String[] {
            "UCP-Agent",
            AGENT,
            "Authorization",
            "Bearer " + token,
            "Idempotency-Key",
            UUID.randomUUID().toString()
        };
    }

    /** The copies left of a variant as the catalogue shows them. */
    public String stock(String variant) {
        return wire.post("/ucp/catalog/lookup", "{\"ids\":[\"" + variant + "\"]}")
                .at("products.0.variants.0.metadata")
                .replaceAll(".*\"stock\":(\\d+).*", "$1");
    }

    @Override
    public void close() {
        remote.close();
    }
}
