package org.gatefold.player.servers.kept;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.gatefold.player.library.served.ServedLibrary;
import org.gatefold.player.servermarks.ServerOutbox;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.ServerState;
import org.gatefold.player.servers.Servers;
import org.gatefold.player.servers.Sharing;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.MusicServers;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException;
import org.gatefold.sync.event.Listeners;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.secret.Secrets;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.time.Uuid7;

/** The servers in the user database, each with a {@link ServerReader} while the program runs. */
public final class KeptServers implements Servers, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KeptServers.class.getName());
    private static final int LONGEST_NAME = 80;

    private final ServerTable table;
    private final ServerSecrets secrets;
    private final MusicServers makers;
    private final Connections connections;
    private final ServedLibrary library;
    private final ServerTies ties;
    private final Clock clock;
    private final Uuid7 ids;
    private final Listeners<ServerState> listeners = new Listeners<>();
    /** What becomes of what a server tells: its songs, and the rest. */
    public record Read(ServedLibrary library, ServerTies ties) {}

    /** By id, and so in the order they were added, since ids are made of the time. */
    private final Map<String, ServerReader> readers = new ConcurrentSkipListMap<>();

    public KeptServers(
            Database user,
            Secrets secrets,
            MusicServers makers,
            Connections connections,
            ServedLibrary library,
            Clock clock) {
        this(user, secrets, makers, connections, new Read(library, ServerTies.none()), clock);
    }

    public KeptServers(
            Database user, Secrets secrets, MusicServers makers, Connections connections, Read read, Clock clock) {
        table = new ServerTable(user, clock);
        this.secrets = new ServerSecrets(secrets);
        this.makers = makers;
        this.connections = connections;
        library = read.library();
        ties = read.ties();
        this.clock = clock;
        ids = new Uuid7(clock);
    }

    /** Lets go of what belongs to no server any more, and begins to read all of them. Blocks on the disk. */
    public void start() {
        List<Server> servers = table.all();
        library.keepOnly(servers.stream().map(Server::id).toList());
        servers.forEach(this::begin);
    }

    @Override
    public List<Server> all() {
        return readers.values().stream().map(ServerReader::server).toList();
    }

    @Override
    public Optional<Server> ofAccount(String account) {
        return all().stream()
                .filter(server -> ServerOutbox.account(server.id()).equals(account))
                .findFirst();
    }

    @Override
    public List<ServerState> states() {
        return readers.values().stream().map(ServerReader::state).toList();
    }

    @Override
    public CapabilityReport check(ServerAddress address, Login login) throws SourceException {
        try (MusicServer trial = makers.server(newId(), address, login)) {
            return trial.connect();
        }
    }

    @Override
    public Server add(String name, ServerAddress address, Login login) throws IOException {
        Server server = named(newId(), name, address, login);
        secrets.put(server.id(), new ServerSecrets.Secret(login, address.headers()));
        table.save(server);
        begin(server);
        return server;
    }

    @Override
    public CapabilityReport check(Server changed, Login login) throws SourceException {
        ServerSecrets.Secret secret = with(login, headers(changed));
        return check(addressed(changed, secret), login);
    }

    @Override
    public void change(Server changed, Optional<Login> login) throws IOException {
        Login now = login.isPresent() ? login.get() : secrets.get(changed.id()).login();
        Map<String, String> headers = headers(changed);
        Server server = named(changed.id(), changed.name(), changed.address(), now);
        secrets.put(server.id(), with(now, headers));
        table.save(server);
        end(server.id());
        begin(server);
    }

    @Override
    public void remove(ServerId server) throws IOException {
        Optional<ServerReader> reader = end(server);
        table.remove(server, tx -> ties.left(tx, server));
        library.keepOnly(table.all().stream().map(Server::id).toList());
        secrets.remove(server);
        ties.gone(server);
        reader.ifPresent(gone -> listeners.tell(gone.state()));
    }

    @Override
    public Sharing sharing(ServerId server) {
        return table.sharing().getOrDefault(server, Sharing.USUAL);
    }

    @Override
    public void share(ServerId server, Sharing sharing) {
        table.share(server, sharing);
        read(server);
    }

    @Override
    public boolean isAccounts(ServerId server) {
        return ties.isAccounts(server);
    }

    @Override
    public int unsent(ServerId server) {
        return ties.unsent(server);
    }

    @Override
    public void read(ServerId server) {
        Optional.ofNullable(readers.get(server.value())).ifPresent(ServerReader::wake);
    }

    @Override
    public void stop(ServerId server) {
        Optional.ofNullable(readers.get(server.value())).ifPresent(ServerReader::stop);
    }

    @Override
    public Subscription onChange(Consumer<ServerState> listener) {
        return listeners.add(listener);
    }

    /** Ends all reading and all connections; takes two seconds at most for each. */
    @Override
    public void close() {
        for (ServerReader reader : List.copyOf(readers.values())) {
            end(reader.server().id());
        }
    }

    private void begin(Server server) {
        library.called(server.id(), server.name());
        ServerReader reader = new ServerReader(server, this::open, new Read(library, ties), clock, listeners::tell);
        readers.put(server.id().value(), reader);
        reader.start();
    }

    private Optional<ServerReader> end(ServerId server) {
        Optional<ServerReader> reader = Optional.ofNullable(readers.remove(server.value()));
        reader.ifPresent(ServerReader::close);
        connections.server(server).ifPresent(connections::remove);
        return reader;
    }

    /** On the reader's thread. */
    private MusicServer open(Server server) throws IOException {
        ServerSecrets.Secret secret = secrets.get(server.id());
        MusicServer connection = makers.server(server.id(), addressed(server, secret), secret.login());
        connections.put(connection);
        return connection;
    }

    /** Those that were typed now, else those that are kept; none where what was kept is gone. */
    private Map<String, String> headers(Server changed) {
        if (!changed.address().headers().isEmpty()) {
            return changed.address().headers();
        }
        try {
            return secrets.get(changed.id()).headers();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "no headers are kept for a server", e);
            return Map.of();
        }
    }

    private static ServerSecrets.Secret with(Login login, Map<String, String> headers) {
        return new ServerSecrets.Secret(login, headers);
    }

    private static ServerAddress addressed(Server server, ServerSecrets.Secret secret) {
        ServerAddress told = server.address();
        return new ServerAddress(told.lan(), told.wan(), secret.headers(), told.pin(), told.consents());
    }

    private ServerId newId() {
        return new ServerId(ids.next().toString());
    }

    /** The address is kept without its headers: those are among the secrets. */
    private static Server named(ServerId id, String name, ServerAddress address, Login login) {
        String stripped = name.strip();
        String fallback = String.valueOf(address.lan().getHost());
        String given = stripped.isEmpty() ? fallback : stripped.substring(0, Math.min(stripped.length(), LONGEST_NAME));
        String user = login instanceof Login.Password(String who, var _) ? who : "";
        ServerAddress bare =
                new ServerAddress(address.lan(), address.wan(), Map.of(), address.pin(), address.consents());
        return new Server(id, given, bare, user);
    }
}
