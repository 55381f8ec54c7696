package org.gatefold.sync.schema;

import java.time.Clock;
import java.util.List;
import org.gatefold.sync.sql.Database;

/** The steps that make the tables of sync, in the order they were released: add at the end, never change one. */
public final class SyncTables {
    /** Step n of the list is version n + 1. */
    public static final List<String> STEPS = List.of("""
        create table outbox(
          seq integer primary key autoincrement,
          op_id text not null unique,
          account_id text not null,
          lane text not null,
          queue text not null,
          kind text not null,
          schema_v integer not null,
          payload blob not null,
          sha256 blob not null,
          state text not null check(state in ('PENDING', 'INFLIGHT', 'DONE', 'HELD', 'REJECTED')),
          attempts integer not null default 0,
          created_wall integer not null,
          created_mono integer not null,
          clock_session text not null,
          next_at integer,
          server_asked integer not null default 0,
          lease_until integer,
          last_status integer,
          last_error text,
          done_at integer);
        create index outbox_pending on outbox(account_id, lane, queue, seq) where state = 'PENDING';
        create index outbox_waiting on outbox(state, kind) where state <> 'DONE';
        create index outbox_held on outbox(account_id) where state = 'HELD';
        create index outbox_next on outbox(next_at) where next_at is not null;
        create index outbox_done on outbox(done_at) where state = 'DONE';
        """, """
        create table preference(
          name text primary key not null,
          content text not null) without rowid;
        """, """
        alter table outbox add column about text not null default '';
        alter table outbox add column discarded text;
        """, """
        create table account(
          id text primary key not null,
          base text not null,
          name text not null,
          way text not null check(way in ('TOKEN', 'BROWSER')),
          state text not null check(state in ('SIGNED_IN', 'ENDED', 'SIGNED_OUT')),
          is_current integer not null,
          added_at integer not null) without rowid;
        """, """
        create index outbox_shown on outbox(state, seq) where state <> 'DONE';
        """, """
        alter table outbox add column last_trouble text;
        alter table outbox add column last_details text;
        """);

    private SyncTables() {}

    /** Brings them to the newest step; harmless when they are there already. Blocks. */
    public static void bringUp(Database user, Clock clock) {
        user.migrate("sync", STEPS, clock);
    }
}
