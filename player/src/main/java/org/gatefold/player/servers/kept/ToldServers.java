package org.gatefold.player.servers.kept;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gatefold.player.library.Library;
import org.gatefold.player.library.Origin;
import org.gatefold.player.library.Track;
import org.gatefold.player.library.TrackKey;
import org.gatefold.player.listening.HeardFrom;
import org.gatefold.player.listening.Listen;
import org.gatefold.player.servermarks.MarkedServers;
import org.gatefold.player.servermarks.Told;
import org.gatefold.player.servers.Server;
import org.gatefold.player.servers.Sharing;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.sql.Database;

/**
 * Which of the listener's servers hear of what (ADR 0211): marks go to every server that has the song and may be told, a
 * play to the server whose copy was heard, and nothing to a server that hears of it by the listener's account there.
 */
public final class ToldServers implements Told, MarkedServers {
    private final ServerTable table;
    private final Connections connections;
    private final Library library;
    private final SignIns accounts;
    private volatile Function<TrackKey, Optional<ServerId>> copies = key -> Optional.empty();

    public ToldServers(Database user, Connections connections, Library library, SignIns accounts, Clock clock) {
        table = new ServerTable(user, clock);
        this.connections = connections;
        this.library = library;
        this.accounts = accounts;
    }

    /** From now on {@code from} says which server an offline copy was fetched from. */
    public void copies(Function<TrackKey, Optional<ServerId>> from) {
        copies = from;
    }

    @Override
    public List<Target> ofMarks(TrackKey track) {
        List<ServerId> told = told();
        if (told.isEmpty()) {
            return List.of();
        }
        Map<ServerId, List<String>> songs = songs(track);
        return told.stream()
                .filter(songs::containsKey)
                .map(server -> new Target(server, songs.getOrDefault(server, List.of())))
                .toList();
    }

    @Override
    public Optional<PlayTarget> ofPlay(Listen listen) {
        Optional<ServerId> server = switch (listen.from()) {
            case HeardFrom.OwnFile() -> Optional.empty();
            case HeardFrom.OfflineCopy() -> copies.apply(listen.track().key());
            case HeardFrom.Streamed(ServerId from) -> Optional.of(from);
        };
        return server.filter(told()::contains)
                .flatMap(from -> songId(from, listen.track().key())
                        .map(song -> new PlayTarget(from, song, sharing(from).passesOn())));
    }

    /** Whether marks, plays and playlists go to this server by the account that is signed in now. */
    public boolean isAccounts(ServerId server) {
        return table.all().stream().filter(known -> known.id().equals(server)).anyMatch(this::isAccounts);
    }

    /** What the listener wants to pass between Gatefold and the server. */
    public Sharing sharing(ServerId server) {
        return table.sharing().getOrDefault(server, Sharing.USUAL);
    }

    /** Whether a server is told of marks and plays, and what it has is taken over. */
    public boolean isTold(ServerId server) {
        return told().contains(server);
    }

    /** The connections there are. */
    public List<MusicServer> connected() {
        return table.all().stream()
                .flatMap(server -> connections.server(server.id()).stream())
                .toList();
    }

    /** The servers the queue may be left on, as the listener wants it. */
    public List<ServerId> takingQueues() {
        Map<ServerId, Sharing> sharing = table.sharing();
        return table.all().stream()
                .map(Server::id)
                .filter(server -> sharing.getOrDefault(server, Sharing.USUAL).queue())
                .toList();
    }

    /** What the listener calls a server. */
    public Optional<String> name(ServerId server) {
        return table.all().stream()
                .filter(known -> known.id().equals(server))
                .map(Server::name)
                .findFirst();
    }

    @Override
    public Optional<MusicServer> find(ServerId server) {
        return connections.server(server);
    }

    @Override
    public boolean has(ServerId server) {
        return table.all().stream().anyMatch(known -> known.id().equals(server));
    }

    @Override
    public Optional<String> songId(ServerId server, TrackKey key) {
        return Optional.ofNullable(songs(key).get(server)).map(List::getFirst);
    }

    private List<ServerId> told() {
        Map<ServerId, Sharing> sharing = table.sharing();
        return table.all().stream()
                .filter(server ->
                        sharing.getOrDefault(server.id(), Sharing.USUAL).tells())
                .filter(server -> !isAccounts(server))
                .map(Server::id)
                .toList();
    }

    private boolean isAccounts(Server server) {
        ServerAddress at = server.address();
        return accounts.current()
                .filter(account -> SignIns.sameServer(account.base(), at.lan())
                        || at.wan()
                                .filter(wan -> SignIns.sameServer(account.base(), wan))
                                .isPresent())
                .isPresent();
    }

    /** What each server calls the recording, the best of its copies first; under its present key where it had another. */
    private Map<ServerId, List<String>> songs(TrackKey key) {
        List<Track> copies = library.copies(key);
        if (copies.isEmpty()) {
            copies = Optional.ofNullable(library.byKeys(List.of(key)).get(key))
                    .map(track -> library.copies(track.key()))
                    .orElse(List.of());
        }
        Map<ServerId, List<String>> songs = new LinkedHashMap<>();
        for (Track copy : copies) {
            if (copy.origin() instanceof Origin.OnServer(ServerId server, String song, long _)) {
                songs.computeIfAbsent(server, _ -> new ArrayList<>()).add(song);
            }
        }
        return songs;
    }
}
