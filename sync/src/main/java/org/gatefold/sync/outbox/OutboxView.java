package org.gatefold.sync.outbox;

import com.google.gson.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatefold.sync.http.Trouble;
import org.gatefold.sync.said.Said;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;

/** The rows of the outbox as the listener sees and decides about them. */
final class OutboxView {
    private record Count(String kind, String state, int rows) {}

    Waiting waiting(Tx tx, Optional<String> lastError) throws SQLException {
        Map<String, Integer> byKind = new HashMap<>();
        int held = 0;
        int rejected = 0;
        for (Count count : tx.list(
                "select kind, state, count(*) from outbox where state<>'DONE' group by state, kind",
                row -> new Count(row.text(1), row.text(2), row.integer(3)))) {
            switch (count.state()) {
                case "HELD" -> held += count.rows();
                case "REJECTED" -> rejected += count.rows();
                default -> byKind.merge(count.kind(), count.rows(), Integer::sum);
            }
        }
        Optional<Long> next = tx.one(
                        "select min(next_at) from outbox where next_at is not null and state='PENDING'",
                        row -> row.optionalNumber(1))
                .flatMap(n -> n.isPresent() ? Optional.of(n.getAsLong()) : Optional.empty());
        return new Waiting(byKind, held, rejected, next.map(Instant::ofEpochMilli), lastError);
    }

    List<WaitingRow> rows(Tx tx, int limit) throws SQLException {
        List<WaitingRow> rows = new ArrayList<>();
        for (WaitingRow.State state : List.of(
                WaitingRow.State.REJECTED,
                WaitingRow.State.HELD,
                WaitingRow.State.INFLIGHT,
                WaitingRow.State.PENDING)) {
            rows.addAll(tx.list(
                    "select seq, op_id, kind, about, account_id, created_wall, attempts, next_at, last_error, last_status, last_trouble from outbox"
                            + " where state=? and state<>'DONE' order by seq limit ?",
                    row -> waitingRow(row, state),
                    state,
                    limit - rows.size()));
        }
        return rows;
    }

    Optional<WaitingRow.State> stateOf(Tx tx, UUID opId) throws SQLException {
        return tx.one(
                "select state from outbox where op_id=? and state<>'DONE'",
                row -> WaitingRow.State.valueOf(row.text(1)),
                opId.toString());
    }

    boolean retry(Tx tx, long seq) throws SQLException {
        return tx.update(
                        "update outbox set state=case when exists(select 1 from outbox h where h.account_id=outbox.account_id and h.state='HELD')"
                                + " then 'HELD' else 'PENDING' end, next_at=null where seq=? and state='REJECTED'",
                        seq)
                == 1;
    }

    boolean discard(Tx tx, long seq, Instant now) throws SQLException {
        return tx.update(
                        "update outbox set discarded=state, state='DONE', done_at=?, next_at=null where seq=? and state in ('REJECTED', 'HELD')",
                        now,
                        seq)
                == 1;
    }

    /** A held row that comes back when its account has signed in meanwhile is shown as refused: the listener sends it or not. */
    boolean takeBack(Tx tx, long seq) throws SQLException {
        return tx.update(
                        "update outbox set state=case when discarded='HELD' and exists(select 1 from outbox h where h.account_id=outbox.account_id and h.state='HELD')"
                                + " then 'HELD' else 'REJECTED' end, discarded=null, done_at=null where seq=? and discarded is not null",
                        seq)
                == 1;
    }

    int unsent(Tx tx, String account) throws SQLException {
        return (int) tx.count("select count(*) from outbox where account_id=? and state<>'DONE'", account);
    }

    int letGo(Tx tx, String account, Instant now) throws SQLException {
        return tx.update(
                "update outbox set discarded=state, state='DONE', done_at=?, next_at=null, lease_until=null where account_id=? and state<>'DONE'",
                now,
                account);
    }

    Optional<String> export(Tx tx, long seq) throws SQLException {
        return tx.one(
                "select op_id, kind, account_id, lane, created_wall, state, attempts, last_status, last_error, payload, sha256, last_details from outbox where seq=?",
                OutboxView::exported,
                seq);
    }

    private static WaitingRow waitingRow(Row row, WaitingRow.State state) throws SQLException {
        return new WaitingRow(
                row.number(1),
                UUID.fromString(row.text(2)),
                row.text(3),
                row.text(4),
                row.text(5),
                state,
                row.instant(6),
                new WaitingRow.Tries(
                        row.integer(7),
                        row.optionalInstant(8),
                        row.optionalText(9).map(Said::of),
                        row.integer(10),
                        row.optionalText(11).map(Trouble::valueOf)));
    }

    private static String exported(Row row) throws SQLException {
        JsonObject json = new JsonObject();
        json.addProperty("op_id", row.text(1));
        json.addProperty("kind", row.text(2));
        json.addProperty("account", row.text(3));
        json.addProperty("lane", row.text(4));
        json.addProperty("created", row.instant(5).toString());
        json.addProperty("state", row.text(6));
        json.addProperty("attempts", row.integer(7));
        json.addProperty("last_status", row.integer(8));
        json.addProperty(
                "last_error",
                row.optionalText(9).map(Said::of).map(Said::english).orElse(""));
        row.optionalText(12).ifPresent(details -> json.addProperty("last_error_details", details));
        byte[] payload = row.bytes(10);
        try {
            json.addProperty(
                    "payload",
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(payload))
                            .toString());
        } catch (CharacterCodingException e) {
            json.addProperty("payload_base64", Base64.getEncoder().encodeToString(payload));
        }
        json.addProperty("sha256", HexFormat.of().formatHex(row.bytes(11)));
        return json.toString();
    }
}
