package org.gatefold.player.librarysync;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gatefold.player.playlist.PlaylistId;
import org.gatefold.sync.account.SignIns;
import org.gatefold.sync.account.SignedIn;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Entry;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outcome;
import org.gatefold.sync.outbox.WaitSaying;

/** Brings a playlist to the server as it is here now, or its deletion. */
public final class PlaylistDelivery implements Delivery {
    public static final Kind KIND = new Kind("playlist", true);
    private static final int ROUNDS = 5;

    private final LibraryServer server;
    private final SignIns accounts;
    private final PlaylistStore store;

    PlaylistDelivery(LibraryServer server, SignIns accounts, PlaylistStore store) {
        this.server = server;
        this.accounts = accounts;
        this.store = store;
    }

    /** Each playlist has a lane of its own, so that one the server refuses keeps no other. */
    public static String lane(PlaylistId id) {
        return "playlist:" + id.value();
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Outcome deliver(List<Entry> batch) {
        Optional<SignedIn> account = accounts.named(batch.getFirst().account());
        if (account.isEmpty()) {
            return new Outcome.SignIn(WaitSaying.SIGNED_OUT.with());
        }
        try {
            PlaylistId id = PlaylistJson.row(batch.getFirst().payload());
            PlaylistExchange exchange = new PlaylistExchange(server, account.get(), store, id);
            for (int round = 0; round < ROUNDS; round++) {
                Optional<Outcome> outcome = exchange.attempt();
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            }
            return new Outcome.Later(WaitSaying.CHANGED_ELSEWHERE.with(), 0, Optional.empty());
        } catch (IOException e) {
            return Outcome.later(e);
        }
    }
}
