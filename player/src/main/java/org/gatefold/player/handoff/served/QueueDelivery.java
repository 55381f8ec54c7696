package org.gatefold.player.handoff.served;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.servermarks.ServerOutbox;
import org.gatefold.player.servermarks.ServerOutcome;
import org.gatefold.player.servers.kept.ToldServers;
import org.gatefold.player.source.MusicServer;
import org.gatefold.player.source.SavedQueue;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.SourceException;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outcome;

/**
 * Leaves the newest queue on its server. One that waited for the network while another device left a newer one is let go:
 * it would send the listener back.
 */
final class QueueDelivery implements Delivery {
    private final ToldServers servers;
    private final QueueRows rows;
    private final Clock clock;

    QueueDelivery(ToldServers servers, QueueRows rows, Clock clock) {
        this.servers = servers;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return QueueRows.KIND;
    }

    @Override
    public Outcome deliver(List<Entry> batch) {
        Entry entry = batch.getFirst();
        ServerId id = ServerOutbox.server(entry.account());
        Optional<LeftQueue> left = rows.of(id).left();
        Optional<MusicServer> server = servers.find(id);
        if (left.isEmpty() || !servers.sharing(id).queue() || !servers.has(id)) {
            return new Outcome.Accepted();
        }
        if (server.isEmpty()) {
            return ServerOutcome.notConnected();
        }
        try {
            leave(server.get(), id, left.get());
            return new Outcome.Accepted();
        } catch (SourceException e) {
            // a server that will not have it, or does not know a song any more, is no reason to bother anybody
            Outcome outcome = ServerOutcome.of(e);
            return outcome instanceof Outcome.Refused ? new Outcome.Accepted() : outcome;
        }
    }

    private void leave(MusicServer server, ServerId id, LeftQueue left) throws SourceException {
        Instant now = clock.instant();
        if (left.at().plus(QueueRows.FRESH).isBefore(now)) {
            Optional<SavedQueue> there = server.savedQueue();
            boolean newer = there.flatMap(SavedQueue::changed)
                    .filter(changed -> changed.isAfter(left.at()))
                    .isPresent();
            if (newer && !Marks.of(there.get()).equals(rows.of(id).ours())) {
                return;
            }
        }
        server.saveQueue(left.songs(), left.current(), left.position());
        Optional<SavedQueue> kept = server.savedQueue();
        if (kept.isPresent()) {
            rows.ours(id, Marks.of(kept.get()));
        }
    }
}
