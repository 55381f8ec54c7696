package org.gatefold.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gatefold.remote.account.Accounts;
import org.gatefold.remote.account.AgentRule;
import org.gatefold.remote.account.Callers;
import org.gatefold.remote.account.Grants;
import org.gatefold.remote.account.Members;
import org.gatefold.remote.account.Secrets;
import org.gatefold.remote.catalogue.Catalogue;
import org.gatefold.remote.checkout.Checkouts;
import org.gatefold.remote.checkout.Terms;
import org.gatefold.remote.concert.ArtistPages;
import org.gatefold.remote.csv.CatalogueImport;
import org.gatefold.remote.csv.ImportFailed;
import org.gatefold.remote.edit.Edits;
import org.gatefold.remote.edit.Playlists;
import org.gatefold.remote.http.Answer;
import org.gatefold.remote.http.BaseUrl;
import org.gatefold.remote.http.HttpServer;
import org.gatefold.remote.http.Route;
import org.gatefold.remote.http.Router;
import org.gatefold.remote.image.Images;
import org.gatefold.remote.json.Doc;
import org.gatefold.remote.listens.Listens;
import org.gatefold.remote.oauth.OAuth;
import org.gatefold.remote.order.OrderPage;
import org.gatefold.remote.order.Orders;
import org.gatefold.remote.pages.Pages;
import org.gatefold.remote.payment.PaymentProvider;
import org.gatefold.remote.payment.TestPayments;
import org.gatefold.remote.signature.Signer;
import org.gatefold.remote.signature.SigningKeys;
import org.gatefold.remote.sql.Database;
import org.gatefold.remote.ucp.Profile;

/**
 * The reference remote, running: a UCP shop, ListenBrainz listens and concerts behind one port. Opening and closing
 * block; everything it has answered with a 2xx is on the disk.
 */
public final class Remote implements AutoCloseable {
    private static final String VERSION = "0.1.0";

    private final Database database;
    private final HttpServer server;
    private final BaseUrl base;
    private final CatalogueImport catalogueImport;
    private final MusicPart music;

    private Remote(
            Database database, HttpServer server, BaseUrl base, CatalogueImport catalogueImport, MusicPart music) {
        this.database = database;
        this.server = server;
        this.base = base;
        this.catalogueImport = catalogueImport;
        this.music = music;
    }

    /**
     * Opens the data folder, takes in accounts and csv folders, and serves.
     *
     * @throws RemoteFailed when the folder, an import, an account or the address cannot be used; nothing keeps running then
     */
    public static Remote open(RemoteConfig config) throws RemoteFailed {
        return open(config, Around.nothing());
    }

    /** The same, with something between it and its provider or its callers. */
    static Remote open(RemoteConfig config, Around around) throws RemoteFailed {
        Database database = database(config.data());
        try {
            return open(config, database, around);
        } catch (RemoteFailed | RuntimeException e) {
            database.close();
            throw e instanceof RemoteFailed failed ? failed : new RemoteFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private static Database database(Path data) throws RemoteFailed {
        try {
            return Database.open(Files.createDirectories(data).resolve("remote.db"));
        } catch (IOException | RuntimeException e) {
            throw new RemoteFailed("The data folder " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static Remote open(RemoteConfig config, Database database, Around around) throws RemoteFailed {
        try {
            Clock clock = config.clock();
            Images images = new Images(config.data().resolve("images"));
            CatalogueImport catalogueImport = new CatalogueImport(database, images, clock);
            for (Path folder : config.content().imports()) {
                catalogueImport.run(folder);
            }
            Secrets secrets = new Secrets();
            Grants grants = new Grants(database, clock, secrets, config.rules().accessLife());
            Accounts accounts = new Accounts(database, clock, grants);
            config.users().forEach(user -> accounts.put(user.name(), user.token()));
            InetAddress address = InetAddress.getByName(config.listen().host());
            BaseUrl base =
                    new BaseUrl(config.listen().publicUrl(), config.listen().host(), address.isLoopbackAddress());
            Callers callers = new Callers(accounts, new AgentRule(address.isLoopbackAddress()));
            RemoteConfig.Rules rules = config.rules();
            SigningKeys keys = keys(config);
            Signer signer = new Signer(keys, clock);
            PaymentProvider provider = around.provider().apply(new TestPayments(database, clock));
            Checkouts checkouts = new Checkouts(database, clock, callers, provider, terms(rules));
            checkouts.recover(base.at(config.listen().port()));
            List<Route> routes = new ArrayList<>(checkouts.routes());
            routes.addAll(new Profile(rules.demo(), keyHours(rules), keys.published()).routes());
            routes.addAll(new Catalogue(database, clock, callers).routes());
            routes.addAll(new Orders(database, callers).routes());
            Members members = new Members(database, clock, secrets);
            MusicPart music = MusicPart.open(config, database, members, secrets, isUnheard(config, address), VERSION);
            OAuth oauth = new OAuth(database, clock, members, grants, secrets);
            routes.addAll(oauth.routes());
            routes.addAll(music.routes(oauth));
            routes.addAll(new Listens(database, clock, callers, accounts).routes());
            routes.addAll(new Edits(database, clock, callers).routes());
            routes.addAll(new Playlists(database, clock, callers).routes());
            routes.addAll(new ArtistPages(database, clock).routes());
            routes.addAll(new Pages(rules.demo()).routes());
            routes.add(images.route());
            routes.add(new OrderPage(database).route());
            routes.add(Route.get(
                    "/gatefold/health",
                    _ -> Answer.ok(new Doc().put("status", "ok").put("version", VERSION))));
            Router router = new Router(
                    signer.signing(routes).stream().map(around.routes()).toList());
            HttpServer server = new HttpServer(address, config.listen().port(), base, router);
            music.start();
            return new Remote(database, server, base, catalogueImport, music);
        } catch (IOException | ImportFailed e) {
            throw new RemoteFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isUnheard(RemoteConfig config, InetAddress address) {
        return address.isLoopbackAddress()
                || config.listen()
                        .publicUrl()
                        .filter(url -> url.startsWith("https:"))
                        .isPresent();
    }

    private static Terms terms(RemoteConfig.Rules rules) {
        return new Terms(rules.demo(), rules.undeliverable(), rules.checkoutLife());
    }

    private static long keyHours(RemoteConfig.Rules rules) {
        return rules.keyLife().map(Duration::toHours).orElse(Profile.FOR_EVER);
    }

    private static SigningKeys keys(RemoteConfig config) throws IOException {
        Path folder = config.data().resolve("signing-keys");
        return config.newSigningKey()
                ? SigningKeys.rotated(folder, config.clock())
                : SigningKeys.open(folder, config.clock());
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** The address that clients are given, without a slash at the end. */
    public URI base() {
        return URI.create(base.at(port()));
    }

    /**
     * Takes in a folder of csv files while serving and returns the number of rows; a second time updates.
     *
     * @throws RemoteFailed with file, line and column of every mistake; nothing of the folder was kept then
     */
    public int importFolder(Path folder) throws RemoteFailed {
        try {
            return catalogueImport.run(folder);
        } catch (IOException | ImportFailed e) {
            throw new RemoteFailed(String.valueOf(e.getMessage()), e);
        }
    }

    /** Waits until the music folder has been read. @return false when it took longer than the given time */
    public boolean awaitMusic(Duration most) throws InterruptedException {
        return music.await(most);
    }

    /**
     * Makes an API key that OpenSubsonic players sign in with as the account.
     *
     * @param label what the account's owner knows it by
     * @throws IllegalArgumentException when there is no such account
     */
    public String newApiKey(String account, String label) {
        return music.newKey(account, label);
    }

    /** The same for players that know names and passwords only, also by token and salt. */
    public String newAppPassword(String account, String label) {
        return music.newPassword(account, label);
    }

    /** Answers what is under way, then closes the database. */
    @Override
    public void close() {
        server.close();
        music.close();
        database.close();
    }
}
