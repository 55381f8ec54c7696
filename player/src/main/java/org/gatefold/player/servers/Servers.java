package org.gatefold.player.servers;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatefold.player.source.CapabilityReport;
import org.gatefold.player.source.Login;
import org.gatefold.player.source.ServerAddress;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException;
import org.gatefold.sync.event.Subscription;

/**
 * The listener's music servers. Each is read into the library when it is added, at every start and then every quarter
 * of an hour, on a thread of its own; passwords and keys lie among the secrets only.
 */
public interface Servers {
    /** In the order they were added. Never blocks. */
    List<Server> all();

    /** The server whose rows wait under this account in the outbox. Never blocks. */
    Optional<Server> ofAccount(String account);

    /** How each of them stands. Never blocks. */
    List<ServerState> states();

    /**
     * Signs in and asks what the server can do; keeps nothing. Blocks on the network.
     *
     * @throws SourceException with the reason, among them the certificate or the consent the listener must decide on
     */
    CapabilityReport check(ServerAddress address, Login login) throws SourceException;

    /**
     * Keeps a server and begins to read it. Blocks on the disk and the keychain.
     *
     * @throws IOException when the password could not be kept; then the server is not either
     */
    Server add(String name, ServerAddress address, Login login) throws IOException;

    /**
     * The same for a server that is kept and about to be changed: without headers its kept ones are sent along. Blocks.
     *
     * @throws SourceException as {@link #check(ServerAddress, Login)}
     */
    CapabilityReport check(Server changed, Login login) throws SourceException;

    /**
     * Changes what the listener told of a server, and looks at it anew; without a login the former one stays, without
     * headers the former ones do. Blocks.
     */
    void change(Server changed, Optional<Login> login) throws IOException;

    /**
     * Forgets a server with its password and lets go of its songs, its playlists, and what has not been sent to it; plays
     * and favourites stay. Blocks on the disk.
     */
    void remove(ServerId server) throws IOException;

    /** What passes between Gatefold and a server beside the music. Blocks on the disk. */
    Sharing sharing(ServerId server);

    void share(ServerId server, Sharing sharing);

    /** Whether plays, marks and playlists reach this server by the listener's account there, and so not by us as a player. Blocks. */
    boolean isAccounts(ServerId server);

    /** How many changes made here have not reached the server. Blocks on the disk. */
    int unsent(ServerId server);

    /** Reads it soon, whatever it waits for; returns at once. */
    void read(ServerId server);

    /** Ends the reading after the page at hand; returns at once. */
    void stop(ServerId server);

    /** Tells of every change, on a thread of the servers'; a server that was taken away is told of once more. */
    Subscription onChange(Consumer<ServerState> listener);
}
