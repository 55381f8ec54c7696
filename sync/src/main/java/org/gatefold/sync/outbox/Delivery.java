package org.gatefold.sync.outbox;

import java.util.List;

/** Sends the rows of one kind. Implemented by whoever knows the protocol; called on the outbox's own thread and may block. */
public interface Delivery {
    Kind kind();

    /** Sends rows of one account and lane, as many as the kind allows, in one exchange; never throws for what the network or the server did. */
    Outcome deliver(List<Entry> batch);
}
