package org.gatefold.player.serversync;

import java.sql.SQLException;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.sql.Tx;

/** What is remembered of a server beside its music. */
public interface ServerTraces {
    /** Forgets all of it, inside the caller's transaction. */
    void forget(Tx tx, ServerId server) throws SQLException;

    /** It is forgotten for good: whoever shows something of it hears that. */
    void gone();
}
