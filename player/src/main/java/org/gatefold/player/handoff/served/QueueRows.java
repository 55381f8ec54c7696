package org.gatefold.player.handoff.served;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.player.servermarks.ServerOutbox;
import org.gatefold.player.source.ServerId;
import org.gatefold.sync.outbox.Kind;
import org.gatefold.sync.outbox.Outbox;
import org.gatefold.sync.outbox.WaitingRow;
import org.gatefold.sync.sql.Database;
import org.gatefold.sync.sql.Tx;
import org.gatefold.sync.time.Uuid7;

/** The queue that is to be left on each server, in the user database: only the newest, and one row of the outbox for it. */
final class QueueRows {
    static final Kind KIND = new Kind("server.queue", true);

    private static final List<String> STEPS = List.of("""
        create table server_queue(
          server text primary key, songs text not null default '[]', current integer not null default 0,
          position_ms integer not null default 0, at integer not null default 0, op_id text,
          ours text not null default '', settled text not null default '') without rowid;
        """);

    private final Database user;
    private final Outbox outbox;
    private final Uuid7 ids;

    QueueRows(Database user, Outbox outbox, Clock clock) {
        this.user = user;
        this.outbox = outbox;
        ids = new Uuid7(clock);
        user.migrate("hand-off", STEPS, clock);
    }

    /** What is known of a server's queue: {@code ours} marks the one we left there, {@code settled} the one decided about. */
    record Known(Optional<LeftQueue> left, String ours, String settled, boolean waits) {
        static final Known NOTHING = new Known(Optional.empty(), "", "", false);
    }

    /** Leaves this in place of what waits; {@code about} names it for the listener. */
    void leave(ServerId server, LeftQueue queue, String about) {
        user.write(tx -> {
            tx.update(
                    """
                insert into server_queue(server, songs, current, position_ms, at) values(?,?,?,?,?)
                on conflict(server) do update set songs = excluded.songs, current = excluded.current,
                  position_ms = excluded.position_ms, at = excluded.at""",
                    server.value(),
                    new Gson().toJson(queue.songs()),
                    queue.current(),
                    queue.position(),
                    queue.at());
            report(tx, server, about);
            return true;
        });
        outbox.wake();
    }

    Known of(ServerId server) {
        return user.read(tx -> {
            record Row(Known known, Optional<UUID> op) {}
            Optional<Row> row = tx.one(
                    "select songs, current, position_ms, at, ours, settled, op_id from server_queue where server = ?",
                    r -> new Row(
                            new Known(
                                    Optional.of(new LeftQueue(
                                                    List.of(new Gson().fromJson(r.text(1), String[].class)),
                                                    r.integer(2),
                                                    r.millis(3),
                                                    r.instant(4)))
                                            .filter(left -> !left.songs().isEmpty()),
                                    r.text(5),
                                    r.text(6),
                                    false),
                            r.optionalText(7).map(UUID::fromString)),
                    server.value());
            if (row.isEmpty()) {
                return Known.NOTHING;
            }
            Known known = row.get().known();
            boolean waits = row.get().op().isPresent()
                    && outbox.stateOf(tx, row.get().op().get()).isPresent();
            return new Known(known.left(), known.ours(), known.settled(), waits);
        });
    }

    /** What lies on the server now is ours. */
    void ours(ServerId server, String mark) {
        set(server, "ours", mark);
    }

    /** The listener has decided about this one. */
    void settled(ServerId server, String mark) {
        set(server, "settled", mark);
    }

    void forget(ServerId server) {
        user.write(tx -> tx.update("delete from server_queue where server = ?", server.value()));
    }

    private void set(ServerId server, String column, String mark) {
        user.write(tx -> tx.update(
                "insert into server_queue(server, " + column + ") values(?,?) on conflict(server) do update set "
                        + column + " = excluded." + column,
                server.value(),
                mark));
    }

    private void report(Tx tx, ServerId server, String about) throws SQLException {
        Optional<UUID> last = tx.one(
                        "select op_id from server_queue where server = ?", row -> row.optionalText(1), server.value())
                .flatMap(op -> op)
                .map(UUID::fromString);
        Optional<WaitingRow.State> state = Optional.empty();
        if (last.isPresent()) {
            state = outbox.stateOf(tx, last.get());
        }
        if (state.filter(now -> now != WaitingRow.State.INFLIGHT).isPresent()) {
            return;
        }
        UUID next = ids.next();
        tx.update("update server_queue set op_id = ? where server = ?", next.toString(), server.value());
        outbox.enqueue(
                tx,
                KIND,
                next,
                ServerOutbox.account(server),
                server.value() + ":queue",
                about,
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** How long a queue that waits is left to the server without a look at what lies there. */
    static final Duration FRESH = Duration.ofMinutes(2);
}
