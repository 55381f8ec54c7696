package org.gatefold.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatefold.remote.account.Account;
import org.gatefold.remote.account.AppLogins;
import org.gatefold.remote.account.Members;
import org.gatefold.remote.account.PlainLogins;
import org.gatefold.remote.account.SealingKey;
import org.gatefold.remote.account.Secrets;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.listens.ListenTable;
import org.gatefold.remote.music.MusicFolder;
import org.gatefold.remote.oauth.OAuth;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.subsonic.MusicServer;

/** What OpenSubsonic players need of a remote: their keys and passwords, and the music where there is some. */
final class MusicPart implements AutoCloseable {
    private final AppLogins apps;
    private final Optional<MusicServer> server;

    private MusicPart(AppLogins apps, Optional<MusicServer> server) {
        this.apps = apps;
        this.server = server;
    }

    /** @param unheard whether nobody between a caller and this server can read along */
    static MusicPart open(
            RemoteConfig config, Database database, Members members, Secrets secrets, boolean unheard, String version)
            throws IOException {
        Clock clock = config.clock();
        SealingKey key = SealingKey.open(config.data().resolve("app-passwords.key"));
        AppLogins apps = new AppLogins(database, clock, secrets, key);
        for (RemoteConfig.User user : config.users()) {
            user.apiKey().ifPresent(secret -> apps.putKey(user.name(), secret));
            user.appPassword().ifPresent(secret -> apps.putPassword(user.name(), secret));
        }
        Optional<Path> music = config.content().music();
        if (music.isEmpty()) {
            return new MusicPart(apps, Optional.empty());
        }
        database.write(ListenTable::countOld);
        MusicServer.Door door = new MusicServer.Door(apps, new PlainLogins(members, clock, secrets), unheard);
        MusicFolder folder = new MusicFolder(music.get());
        return new MusicPart(apps, Optional.of(new MusicServer(database, clock, folder, door, version)));
    }

    /** The calls of players, and the page on which listeners let them in. */
    List<Route> routes(OAuth oauth) {
        if (server.isEmpty()) {
            return List.of();
        }
        List<Route> routes = new ArrayList<>(server.get().routes());
        routes.addAll(oauth.appRoutes(apps));
        return routes;
    }

    /** Begins to read the music, in the background. */
    void start() {
        server.ifPresent(MusicServer::scan);
    }

    boolean await(Duration most) throws InterruptedException {
        return server.isEmpty() || server.get().awaitScan(most);
    }

    String newKey(String account, String label) {
        return apps.newKey(account(account), label);
    }

    String newPassword(String account, String label) {
        return apps.newPassword(account(account), label);
    }

    private Account account(String name) {
        return apps.find(name).orElseThrow(() -> new IllegalArgumentException("There is no account " + name));
    }

    @Override
    public void close() {
        server.ifPresent(MusicServer::close);
    }
}
