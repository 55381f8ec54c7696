package org.gatefold.sync.outbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.gatefold.sync.sql.Row;
import org.gatefold.sync.sql.Tx;

/** The rows of the outbox in SQL: each change of state is one statement for a whole batch. Knows neither threads nor waits. */
final class OutboxTable {
    private static final int SCHEMA = 1;
    private static final String HELD_OR_PENDING =
            "case when exists(select 1 from outbox h where h.account_id=? and h.state='HELD') then 'HELD' else 'PENDING' end";
    private static final String SENDABLE = " from outbox where state='PENDING' and account_id=? and lane=? and queue=?"
            + " and not exists(select 1 from outbox h where h.account_id=outbox.account_id and h.state='HELD') order by seq";
    /** One look into the index a lane, however many rows wait in it: from each lane to the next one in order. */
    private static final String HEADS = """
            with recursive head(seq) as (
              select seq from (
                select seq from outbox where state='PENDING' order by account_id, lane, queue, seq limit 1)
              union all select coalesce(
                (select n.seq from outbox n where n.state='PENDING' and n.account_id=o.account_id and n.lane=o.lane
                  and n.queue>o.queue order by n.queue, n.seq limit 1),
                (select n.seq from outbox n where n.state='PENDING' and n.account_id=o.account_id
                  and n.lane>o.lane order by n.lane, n.queue, n.seq limit 1),
                (select n.seq from outbox n where n.state='PENDING'
                  and n.account_id>o.account_id order by n.account_id, n.lane, n.queue, n.seq limit 1))
              from head cross join outbox o on o.seq=head.seq)
            select o.account_id, o.lane, o.queue, o.kind from head cross join outbox o on o.seq=head.seq
            where not exists(select 1 from outbox h where h.account_id=o.account_id and h.state='HELD')
            order by o.seq""";

    private static final String THESE = " where seq in (select value from json_each(?))";

    private final RunClock run;

    OutboxTable(RunClock run) {
        this.run = run;
    }

    /** A lane with rows to send; {@code kind} is that of the oldest one. */
    record Head(LaneKey lane, String kind) {}

    /** A lane that a server asked to wait. */
    record Asked(LaneKey lane, Instant until) {}

    void insert(Tx tx, Kind kind, UUID opId, LaneKey lane, String about, byte[] payload) throws SQLException {
        Stamp stamp = run.stamp();
        tx.update(
                "insert into outbox(op_id, account_id, lane, queue, kind, about, schema_v, payload, sha256, state, created_wall, created_mono, clock_session)"
                        + " values(?,?,?,?,?,?,?,?,?," + HELD_OR_PENDING + ",?,?,?) on conflict(op_id) do nothing",
                opId.toString(),
                lane.account(),
                lane.lane(),
                lane.queue(),
                kind.name(),
                about,
                SCHEMA,
                payload,
                sha256(payload),
                lane.account(),
                stamp.wall(),
                stamp.nanos(),
                stamp.session());
    }

    /** What the last run of the program left in flight goes again; only waits that a server asked for outlive a start. */
    void recover(Tx tx) throws SQLException {
        tx.update("update outbox set state=" + HELD_OR_PENDING.replace("?", "outbox.account_id")
                + ", lease_until=null where state='INFLIGHT'");
        endNetworkWaits(tx);
    }

    int endNetworkWaits(Tx tx) throws SQLException {
        return tx.update("update outbox set next_at=null where next_at is not null and server_asked=0");
    }

    void endWait(Tx tx, LaneKey lane) throws SQLException {
        tx.update(
                "update outbox set next_at=null where next_at is not null and account_id=? and lane=? and queue=?",
                lane.account(),
                lane.lane(),
                lane.queue());
    }

    /** Ends the wait of the row's lane. @return the lane */
    Optional<LaneKey> endWaitOf(Tx tx, long seq) throws SQLException {
        Optional<LaneKey> lane =
                tx.one("select account_id, lane, queue from outbox where seq=?", OutboxTable::lane, seq);
        if (lane.isPresent()) {
            endWait(tx, lane.get());
        }
        return lane;
    }

    List<Asked> asked(Tx tx) throws SQLException {
        return tx.list(
                "select account_id, lane, queue, max(next_at) from outbox where next_at is not null and server_asked=1"
                        + " and state='PENDING' group by account_id, lane, queue",
                row -> new Asked(lane(row), row.instant(4)));
    }

    /** The lanes that have rows to send, those first that have waited longest. Accounts that have to sign in have none. */
    List<Head> heads(Tx tx) throws SQLException {
        return tx.list(HEADS, row -> new Head(lane(row), row.text(4)));
    }

    /** Takes the oldest rows of the lane into flight, neighbours of one kind. Rows the disk has altered are refused. */
    List<Entry> claim(Tx tx, LaneKey lane, ToIntFunction<String> batchOf, Instant leaseUntil) throws SQLException {
        record Kept(Entry entry, byte[] sha256) {}
        Optional<String> kind = tx.one(
                "select kind" + SENDABLE + " limit 1", row -> row.text(1), lane.account(), lane.lane(), lane.queue());
        if (kind.isEmpty()) {
            return List.of();
        }
        List<Kept> kept = tx
                .list(
                        "select seq, op_id, account_id, lane, kind, payload, attempts + 1, created_wall, created_mono, clock_session, sha256"
                                + SENDABLE + " limit ?",
                        row -> new Kept(entry(row), row.bytes(11)),
                        lane.account(),
                        lane.lane(),
                        lane.queue(),
                        batchOf.applyAsInt(kind.get()))
                .stream()
                .takeWhile(k -> k.entry().kind().equals(kind.get()))
                .toList();
        List<Entry> whole = new ArrayList<>();
        List<Entry> altered = new ArrayList<>();
        kept.forEach(k -> (Arrays.equals(sha256(k.entry().payload()), k.sha256()) ? whole : altered).add(k.entry()));
        if (!altered.isEmpty()) {
            reject(tx, altered, WaitSaying.ALTERED.with().kept(), 0);
        }
        if (!whole.isEmpty()) {
            tx.update(
                    "update outbox set state='INFLIGHT', attempts=attempts+1, next_at=null, server_asked=0, lease_until=?"
                            + THESE,
                    leaseUntil,
                    seqs(whole));
        } else if (!altered.isEmpty()) {
            return claim(tx, lane, batchOf, leaseUntil);
        }
        return whole;
    }

    /** An answer that comes after the lease ran out still counts. */
    void done(Tx tx, List<Entry> entries, Instant now) throws SQLException {
        tx.update(
                "update outbox set state='DONE', done_at=?, last_error=null, last_details=null, next_at=null, lease_until=null"
                        + THESE + " and state in ('INFLIGHT', 'PENDING', 'HELD')",
                now,
                seqs(entries));
    }

    List<Entry> again(Tx tx, List<Entry> entries, Outcome.Later later, Instant nextAt) throws SQLException {
        tx.update(
                "update outbox set state=" + HELD_OR_PENDING
                        + ", next_at=?, server_asked=?, last_status=?, last_error=?, last_trouble=?, last_details=?,"
                        + " lease_until=null" + THESE
                        + " and state='INFLIGHT'",
                entries.getFirst().account(),
                nextAt,
                later.after().isPresent(),
                later.status(),
                later.reason().kept(),
                later.fault().map(Outcome.Fault::trouble),
                later.fault().map(Outcome.Fault::details),
                seqs(entries));
        return List.of();
    }

    /** Gives rows back that were taken into flight and not sent, or whose answer no longer matters. */
    List<Entry> giveBack(Tx tx, List<Entry> entries) throws SQLException {
        tx.update(
                "update outbox set state='PENDING', lease_until=null" + THESE + " and state='INFLIGHT'", seqs(entries));
        return List.of();
    }

    /** Holds these rows and all others of their account. */
    List<Entry> hold(Tx tx, List<Entry> entries, String reason) throws SQLException {
        tx.update(
                "update outbox set state='HELD', last_status=401, last_error=?, last_trouble=null, last_details=null, next_at=null, lease_until=null"
                        + THESE + " and state='INFLIGHT'",
                reason,
                seqs(entries));
        tx.update(
                "update outbox set state='HELD', next_at=null where account_id=? and state='PENDING'",
                entries.getFirst().account());
        return List.of();
    }

    void reject(Tx tx, List<Entry> entries, String reason, int status) throws SQLException {
        tx.update(
                "update outbox set state='REJECTED', last_status=?, last_error=?, last_trouble=null, last_details=null, next_at=null, lease_until=null"
                        + THESE + " and state in ('INFLIGHT', 'PENDING')",
                status,
                reason,
                seqs(entries));
    }

    int release(Tx tx, String account) throws SQLException {
        return tx.update(
                "update outbox set state='PENDING', next_at=null where account_id=? and state='HELD'", account);
    }

    /** Puts rows whose sender went silent back. */
    int expire(Tx tx, LaneKey lane) throws SQLException {
        return tx.update(
                "update outbox set state='PENDING', lease_until=null where state='INFLIGHT' and account_id=? and lane=? and queue=?",
                lane.account(),
                lane.lane(),
                lane.queue());
    }

    boolean hasOld(Tx tx, Instant before) throws SQLException {
        return tx.count("select exists(select 1 from outbox where state='DONE' and done_at<?)", before) == 1;
    }

    /** Forgets some of the rows that arrived before then. */
    int prune(Tx tx, Instant before, int most) throws SQLException {
        return tx.update(
                "delete from outbox where seq in (select seq from outbox where state='DONE' and done_at<? order by done_at limit ?)",
                before,
                most);
    }

    private static LaneKey lane(Row row) throws SQLException {
        return new LaneKey(row.text(1), row.text(2), row.text(3));
    }

    private Entry entry(Row row) throws SQLException {
        Stamp stamp = new Stamp(row.instant(8), row.number(9), row.text(10));
        return new Entry(
                row.number(1),
                UUID.fromString(row.text(2)),
                row.text(3),
                row.text(4),
                row.text(5),
                row.bytes(6),
                row.integer(7),
                stamp.wall(),
                run.age(stamp));
    }

    private static String seqs(List<Entry> entries) {
        return entries.stream().map(entry -> String.valueOf(entry.seq())).collect(Collectors.joining(",", "[", "]"));
    }

    private static byte[] sha256(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
