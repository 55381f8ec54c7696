package org.gatefold.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.app.demo.DemoWorld;
import org.gatefold.app.demo.RemoteProcess;
import org.gatefold.player.Player;
import org.gatefold.player.PlayerConfig;
import org.gatefold.store.Store;
import org.gatefold.store.StoreConfig;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.sync.UserData;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.prefs.Preferences;
import org.gatefold.sync.secret.SecretFile;

/** Everything that is no screen, opened in the order it stands on each other and closed the other way round. Opening blocks. */
final class Services implements AutoCloseable {
    private static final URI PLATFORM_PROFILE = URI.create("https://gatefold.org/ucp/platform-profile.json");
    private static final String DEMO_ADDRESS = "demo.address";
    private static final Duration TAGS_TIME_LIMIT = Duration.ofSeconds(20);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    final UserData user;
    final Preferences preferences;
    final SqlOutbox outbox;
    final Accounts accounts;
    final Player player;
    final Store store;
    final Optional<DemoWorld> demo;

    private Services(Home home, Optional<DemoWorld> demo, Clock clock) throws IOException, ShopException {
        this.demo = demo;
        try {
            Files.createDirectories(home.data());
            Files.createDirectories(home.cache());
            keep(OneProgram.at(home.data()));
            user = keep(UserData.open(home.data(), clock));
            preferences = Preferences.open(user.database(), clock);
            outbox = keep(SqlOutbox.open(user.database(), clock));
            Http http = keep(new Http());
            accounts = new Accounts(preferences, SecretFile.open(home.data(), clock), outbox);
            player = keep(Player.open(
                    new PlayerConfig(home.cache(), user.database(), outbox, clock, TAGS_TIME_LIMIT, accounts)));
            StoreConfig shops = new StoreConfig(
                    home.cache(),
                    user.database(),
                    http,
                    clock,
                    PLATFORM_PROFILE,
                    shop -> accounts.at(shop.base().uri()));
            store = keep(Store.open(shops, user.opened()));
            if (!(user.opened() instanceof UserData.Opened.OnlyForNow)) {
                outbox.start(player.deliveries());
            }
            if (demo.isPresent()) {
                enterDemo(home, demo.get());
            }
        } catch (IOException | ShopException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Opens the listener's own world. */
    static Services open(Home home) throws IOException, ShopException {
        return new Services(home, Optional.empty(), Clock.systemUTC());
    }

    /** Opens the demo: its own data, its remote as a child process, its music. */
    static Services openDemo(Home home, DemoWorld world) throws IOException, ShopException {
        return new Services(home.demo(), Optional.of(world), Clock.systemUTC());
    }

    /** The account for plays, as the settings change it. */
    ListenConnection connection() {
        return new ListenConnection(accounts, player.listenServer());
    }

    /** Whether there is a folder of music to play from. */
    boolean hasMusic() {
        return !player.folders().all().isEmpty();
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                System.getLogger(Services.class.getName()).log(Level.WARNING, "closing", e);
            }
        }
    }

    private void enterDemo(Home home, DemoWorld world) throws IOException, ShopException {
        String token = accounts.token().orElseGet(() -> UUID.randomUUID().toString());
        Optional<String> last = preferences.get(DEMO_ADDRESS);
        RemoteProcess remote = keep(world.start(home.demo().data(), token, last));
        preferences.put(DEMO_ADDRESS, remote.address());
        connection().connect(remote.address(), token);
        for (Shop old : store.shops().all()) {
            if (!remote.address().equals(old.id().value())) {
                store.shops().remove(old.id());
            }
        }
        store.shops().add(remote.address());
        if (!hasMusic()) {
            player.folders().add(world.music());
        }
    }

    private <C extends AutoCloseable> C keep(C closeable) {
        opened.push(closeable);
        return closeable;
    }
}
