package org.gatefold.player.servers.kept;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException;
import org.gatefold.sync.sql.Tx;

/** What ties a server to Gatefold beside its music. Called on the server's own thread where nothing else is said; may block. */
public interface ServerTies {
    /** It answered and knows the listener. */
    void reached(MusicServer server);

    /**
     * Its songs have been listed, or are those of the last time.
     *
     * @throws SourceException when it could not be asked for the rest; it will be the next time
     */
    void read(MusicServer server, Ratings ratings, BooleanSupplier cancelled) throws SourceException;

    /** Whether what the listener does reaches it by an account. Any thread. */
    boolean isAccounts(ServerId server);

    /** How many changes made here it has not heard of. Any thread. */
    int unsent(ServerId server);

    /** It is taken away, in this transaction; waiting rows and what was remembered of it go too. @return how many rows */
    int left(Tx tx, ServerId server) throws SQLException;

    /** It was taken away. Any thread. */
    void gone(ServerId server);

    /** Music alone. */
    static ServerTies none() {
        return new NoTies();
    }
}
