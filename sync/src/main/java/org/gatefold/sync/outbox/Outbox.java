package org.gatefold.sync.outbox;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.sync.event.Subscription;
import org.gatefold.sync.sql.Tx;

/**
 * What is to reach a server later: rows written in the transaction of the effect they report, delivered in the
 * background until the server has them. Nothing dies of age or number of tries.
 */
public interface Outbox {
    /**
     * Adds a row inside the caller's transaction. {@code opId} makes it unique: a second row with the same id is ignored.
     * {@code about} names for the listener what it is, such as a title; it is not sent.
     */
    void enqueue(Tx tx, Kind kind, UUID opId, String account, String lane, String about, byte[] payload)
            throws SQLException;

    /** Where a row stands, inside the caller's transaction; empty once it arrived or was discarded. */
    Optional<WaitingRow.State> stateOf(Tx tx, UUID opId) throws SQLException;

    /** Says that rows were committed: what may go goes at once. A wait that runs, runs on. Returns at once. */
    void wake();

    /** Says that the network came back or the listener asked: ends every wait a network fault caused. Returns at once. */
    void tryNow();

    /** The account has signed in: what was held for it goes. Blocks on the database. */
    void signedIn(String account);

    /** How many rows of an account have not arrived, whatever they wait for. Blocks on the database. */
    int unsent(String account);

    /** Lets go of all rows of an account, inside the caller's transaction: they are never sent. @return how many */
    int letGo(Tx tx, String account) throws SQLException;

    /** What waits just now; blocks on the database. */
    Waiting waiting();

    /** Tells of changes of what waits, on the outbox's thread; many in a row are told together, and the last one always. */
    Subscription onChange(java.util.function.Consumer<Waiting> listener);
}
