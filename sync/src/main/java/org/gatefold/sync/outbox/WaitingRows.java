package org.gatefold.sync.outbox;

import java.util.List;
import java.util.Optional;

/** What the listener sees of the outbox and may decide about single rows. Every method blocks on the database. */
public interface WaitingRows {
    /** The rows that have not arrived: first the refused, then the held, then the rest, each oldest first. */
    List<WaitingRow> rows(int limit);

    /** How many rows have not arrived. */
    int count();

    /** Sends a refused row again. @return false when it is not a refused one any more */
    boolean retry(long seq);

    /** Drops a refused or held row: it is never sent. @return false when it is neither */
    boolean discard(long seq);

    /** Takes a {@link #discard} back, within a week. @return false when there is nothing to take back any more */
    boolean takeBack(long seq);

    /** Everything about one row as a JSON text that the listener can keep or send to someone; empty when there is no such row. */
    Optional<String> export(long seq);
}
