package org.gatefold.player.servermarks;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.outbox.Delivery;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.sql.Tx;

/** The outbox, for marks: a lane a server, so that one that is away keeps no other waiting. */
public final class ServerOutbox {
    private static final String ACCOUNT = "music-server:";

    private final Outbox outbox;

    public ServerOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Adds a mark inside the caller's transaction; {@code about} names the song for the listener. */
    public void enqueue(Tx tx, ServerId server, UUID opId, String about, ServerMark mark) throws SQLException {
        outbox.enqueue(tx, mark.kind(), opId, account(server), server.value(), about, MarkJson.of(mark));
    }

    /** What the outbox is started with. */
    public static List<Delivery> deliveries(MarkedServers servers) {
        return Stream.of(ServerMark.STARS, ServerMark.RATINGS, ServerMark.PLAYS)
                .<Delivery>map(kind -> new MarkDelivery(kind, servers))
                .toList();
    }

    /** The account its rows are held under while the listener has to see to the server: say that it signed in to send them. */
    public static String account(ServerId server) {
        return ACCOUNT + server.value();
    }

    static ServerId server(String account) {
        return new ServerId(account.substring(ACCOUNT.length()));
    }
}
