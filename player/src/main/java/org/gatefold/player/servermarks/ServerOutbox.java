package org.gatefold.player.servermarks;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

    /** @param arrived is told of each row a server has taken */
    public static List<Delivery> deliveries(MarkedServers servers, Consumer<UUID> arrived) {
        return Stream.of(ServerMark.STARS, ServerMark.RATINGS, ServerMark.PLAYS)
                .<Delivery>map(kind -> new MarkDelivery(kind, servers, arrived))
                .toList();
    }

    /** The account its rows are held under while the listener has to see to the server: say that it signed in to send them. */
    public static String account(ServerId server) {
        return ACCOUNT + server.value();
    }

    /** Whether an account of the outbox stands for a music server. */
    public static boolean isServer(String account) {
        return account.startsWith(ACCOUNT);
    }

    /** The server of such an account. */
    public static ServerId server(String account) {
        return new ServerId(account.substring(ACCOUNT.length()));
    }
}
