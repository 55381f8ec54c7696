package org.gatefold.player.servermarks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatefold.player.servermarks.ServerMark.Played;
import org.gatefold.player.servermarks.ServerMark.Rating;
import org.gatefold.player.servermarks.ServerMark.Star;
import org.gatefold.player.source.ServerId;
import org.gatefold.player.source.ServerMarks;
import org.gatefold.player.source.ServerMarks.Heard;
import org.gatefold.player.source.ServerMarks.Starred;
import org.gatefold.player.source.SourceException;
import org.gatefold.player.source.SourceException.Reason;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.WaitSaying;

/**
 * Tells a server of one mark at a time. Stars and ratings can be told twice; a play that may have arrived is looked for
 * first, where the server lets us, and otherwise may count twice.
 */
final class MarkDelivery implements Delivery {
    private final Kind kind;
    private final MarkedServers servers;
    private final Consumer<UUID> arrived;

    MarkDelivery(Kind kind, MarkedServers servers, Consumer<UUID> arrived) {
        this.kind = kind;
        this.servers = servers;
        this.arrived = arrived;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Outcome deliver(List<Entry> batch) {
        Entry entry = batch.getFirst();
        ServerId id = ServerOutbox.server(entry.account());
        Optional<ServerMark> mark = MarkJson.read(entry.payload());
        if (mark.isEmpty()) {
            return new Outcome.Refused(WaitSaying.OTHER_VERSION.with(), 0);
        }
        if (!servers.has(id)) {
            return ServerOutcome.gone();
        }
        Optional<? extends ServerMarks> server = servers.find(id);
        if (server.isEmpty()) {
            return ServerOutcome.notConnected();
        }
        Outcome outcome = sent(server.get(), id, mark.get(), entry.attempts());
        if (outcome instanceof Outcome.Accepted) {
            arrived.accept(entry.opId());
        }
        return outcome;
    }

    /** Under the id it had, or the one it has now. */
    private Outcome sent(ServerMarks server, ServerId id, ServerMark mark, int attempts) {
        String former = mark.song().id();
        boolean mayHaveArrived = attempts > 1;
        try {
            try {
                tell(server, former, mark, mayHaveArrived);
            } catch (SourceException e) {
                Optional<String> now = e.reason() instanceof Reason.NotFound
                        ? servers.songId(id, mark.song().key())
                        : Optional.empty();
                if (now.isEmpty()) {
                    throw e;
                }
                if (now.get().equals(former)) {
                    return ServerOutcome.of(e, attempts);
                }
                tell(server, now.get(), mark, mayHaveArrived);
            }
            return new Outcome.Accepted();
        } catch (SourceException e) {
            return ServerOutcome.of(e);
        }
    }

    private static void tell(ServerMarks server, String songId, ServerMark mark, boolean mayHaveArrived)
            throws SourceException {
        switch (mark) {
            case Star star -> server.star(Starred.SONG, songId, star.on());
            case Rating rating -> server.rate(songId, rating.stars());
            case Played played -> {
                if (!mayHaveArrived || server.heard(songId, played.startedAt()) != Heard.YES) {
                    server.scrobble(songId, played.startedAt());
                }
            }
        }
    }
}
