package org.gatefold.player.servermarks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

/**
 * Tells a server of one mark at a time. Stars and ratings can be told twice; a play that may have arrived is looked for
 * first, where the server lets us, and otherwise may count twice.
 */
final class MarkDelivery implements Delivery {
    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;

    private final Kind kind;
    private final MarkedServers servers;

    MarkDelivery(Kind kind, MarkedServers servers) {
        this.kind = kind;
        this.servers = servers;
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
            return new Outcome.Refused("This was written by another version of Gatefold.", 0);
        }
        if (!servers.has(id)) {
            return new Outcome.Refused("The server this was for is gone from Gatefold.", NOT_FOUND);
        }
        Optional<? extends ServerMarks> server = servers.find(id);
        if (server.isEmpty()) {
            return later("The server is not connected yet.", 0);
        }
        boolean mayHaveArrived = entry.attempts() > 1;
        return sent(server.get(), id, mark.get(), mayHaveArrived);
    }

    /** Under the id it had, or the one it has now. */
    private Outcome sent(ServerMarks server, ServerId id, ServerMark mark, boolean mayHaveArrived) {
        String former = mark.song().id();
        try {
            try {
                tell(server, former, mark, mayHaveArrived);
            } catch (SourceException e) {
                Optional<String> now = e.reason() instanceof Reason.NotFound
                        ? servers.songId(id, mark.song().key()).filter(other -> !other.equals(former))
                        : Optional.empty();
                if (now.isEmpty()) {
                    throw e;
                }
                tell(server, now.get(), mark, mayHaveArrived);
            }
            return new Outcome.Accepted();
        } catch (SourceException e) {
            return outcome(e);
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

    private static Outcome outcome(SourceException e) {
        String sentence = String.valueOf(e.getMessage());
        return switch (e.reason()) {
            case Reason.Unreachable r -> later(sentence, 0);
            case Reason.Garbage r -> later(sentence, 0);
            case Reason.TooOld r -> later(sentence, 0);
            case Reason.Failing(int status) -> later(sentence, status);
            case Reason.Busy(Optional<Duration> after) -> new Outcome.Later(sentence, 429, after);
            case Reason.WrongLogin r -> new Outcome.SignIn(sentence);
            case Reason.Untrusted r -> new Outcome.SignIn(sentence);
            case Reason.NeedsConsent r -> new Outcome.SignIn(sentence);
            case Reason.NotAllowed r -> new Outcome.Refused(sentence, FORBIDDEN);
            case Reason.Unsupported r -> new Outcome.Refused(sentence, NOT_FOUND);
            case Reason.NotFound r -> new Outcome.Refused(sentence, NOT_FOUND);
            case Reason.Refused r -> new Outcome.Refused(sentence, 0);
        };
    }

    private static Outcome later(String reason, int status) {
        return new Outcome.Later(reason, status, Optional.empty());
    }
}
