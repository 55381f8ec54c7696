package org.gatefold.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.app.demo.DemoWorld;
import org.gatefold.app.demo.RemoteProcess;
import org.gatefold.app.ui.Texts;
import org.gatefold.player.Player;
import org.gatefold.player.PlayerConfig;
import org.gatefold.store.Store;
import org.gatefold.store.StoreConfig;
import org.gatefold.store.shop.Shop;
import org.gatefold.store.shop.ShopException;
import org.gatefold.sync.UserData;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.http.Http;
import org.gatefold.sync.instance.Door;
import org.gatefold.sync.instance.Visitors;
import org.gatefold.sync.oauth.Tokens;
import org.gatefold.sync.outbox.SqlOutbox;
import org.gatefold.sync.prefs.Preferences;
import org.gatefold.sync.roster.Account;
import org.gatefold.sync.roster.Accounts;
import org.gatefold.sync.sql.StorageException;

/** Everything that is no screen, opened in the order it stands on each other and closed the other way round. Opening blocks. */
final class Services implements AutoCloseable {
    private static final URI PLATFORM_PROFILE = URI.create("https://gatefold.org/ucp/platform-profile.json");
    private static final String DEMO_ADDRESS = "demo.address";
    private static final System.Logger LOG = System.getLogger(Services.class.getName());
    private static final String DEMO_NAME = "demo";
    private static final Duration TAGS_TIME_LIMIT = Duration.ofSeconds(20);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    final Visitors visitors = new Visitors();
    final UserData user;
    final Preferences preferences;
    final SqlOutbox outbox;
    final Accounts accounts;
    private final Http http;
    private final Places.Safe safe;
    final Player player;
    final Store store;
    final Optional<DemoWorld> demo;
    final Clock clock;

    private Services(Home home, Optional<DemoWorld> demo, Clock clock, Opening opening)
            throws IOException, ShopException {
        this.demo = demo;
        this.clock = clock;
        try {
            Places.tryToMake(home.data());
            keep(OneProgram.at(home.data()));
            Door.open(home.data(), visitors).ifPresent(this::keep);
            user = keep(opening.open());
            preferences = Preferences.open(user.database(), clock);
            outbox = keep(SqlOutbox.open(user.database(), clock));
            http = keep(new Http());
            safe = Places.safe(home.data(), user.opened(), demo.isEmpty(), clock);
            keep(safe.closing());
            accounts = Accounts.open(user.database(), safe.secrets(), http, clock, outbox::signedIn);
            bringFirstToken();
            Places.Cache cache = Places.cache(home.cache());
            keep(cache.closing());
            player = keep(Player.open(new PlayerConfig(
                    cache.folder(), user.database(), outbox, clock, TAGS_TIME_LIMIT, accounts, safe.secrets())));
            StoreConfig shops = new StoreConfig(
                    cache.folder(),
                    user,
                    safe.secrets(),
                    http,
                    clock,
                    PLATFORM_PROFILE,
                    shop -> accounts.at(shop.base().uri()));
            store = keep(Store.open(shops));
            if (!(user.opened() instanceof UserData.Opened.OnlyForNow)) {
                outbox.start(player.deliveries());
            }
            keep(accounts.onChange(_ -> {
                store.purchases().wake();
                player.fetchLibrary();
            }));
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
        return open(home, Clock.systemUTC());
    }

    /** The same, by another clock. */
    static Services open(Home home, Clock clock) throws IOException, ShopException {
        return open(home, Optional.empty(), clock);
    }

    /** Opens the demo: its own data, its remote as a child process, its music. */
    static Services openDemo(Home home, DemoWorld world) throws IOException, ShopException {
        return open(home.demo(), Optional.of(world), Clock.systemUTC());
    }

    /** Data that cannot be used, such as that of a newer version, is left as it is and the program starts without it. */
    private static Services open(Home home, Optional<DemoWorld> demo, Clock clock) throws IOException, ShopException {
        try {
            return new Services(home, demo, clock, () -> UserData.open(home.data(), clock));
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "the data cannot be used; this run starts without it", e);
            return new Services(home, demo, clock, () -> UserData.emptyForNow(e.reason()));
        }
    }

    /** The accounts, as the settings change them. */
    AccountCounter counter(Texts texts) {
        return new AccountCounter(accounts, safe.secrets(), safe.damaged(), outbox, http, player.listenServer(), texts);
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
                LOG.log(Level.WARNING, "closing", e);
            }
        }
    }

    private void enterDemo(Home home, DemoWorld world) throws IOException, ShopException {
        Optional<SignedIn> before = accounts.current();
        String token =
                before.isPresent() ? before.get().token() : UUID.randomUUID().toString();
        Optional<String> last = preferences.get(DEMO_ADDRESS);
        RemoteProcess remote = keep(world.start(home.demo().data(), token, last));
        preferences.put(DEMO_ADDRESS, remote.address());
        accounts.signedIn(
                URI.create(remote.address()),
                DEMO_NAME,
                Account.Way.TOKEN,
                new Tokens(token, Optional.empty(), Optional.empty()));
        for (Shop old : store.shops().all()) {
            if (!SignIns.sameServer(old.base().uri(), URI.create(remote.address()))) {
                store.shops().remove(old.id());
            }
        }
        store.shops().add(remote.address());
        if (!hasMusic()) {
            player.folders().add(world.music());
        }
    }

    private void bringFirstToken() {
        try {
            new FirstToken(preferences, safe.secrets()).bringTo(accounts);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the first account waits for the next start", e);
        }
    }

    /** How the data is come by. */
    private interface Opening {
        UserData open() throws IOException;
    }

    private <C extends AutoCloseable> C keep(C closeable) {
        opened.push(closeable);
        return closeable;
    }
}
