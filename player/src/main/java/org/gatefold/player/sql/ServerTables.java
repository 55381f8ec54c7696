package org.gatefold.player.sql;

import java.time.Clock;
import java.util.List;
import org.gatefold.sync.sql.Database;

/** The steps that make the tables of what passes between Gatefold and servers beside the music: add at the end, never change one. */
final class ServerTables {
    /** {@code ours} and {@code theirs} are what each side had when they were last compared or told; null where never. */
    private static final List<String> STEPS = List.of("""
        create table server_mark(
          account_id text not null,
          server text not null,
          kind text not null check(kind in ('FAVOURITE', 'RATING')),
          track_key text not null,
          ours integer,
          theirs integer,
          op_id text,
          primary key(account_id, server, kind, track_key)) without rowid;
        create index server_mark_told on server_mark(op_id) where op_id is not null;
        """, """
        create table server_playlist(
          playlist_id text primary key not null references playlist(id) on delete cascade,
          server text not null,
          remote text,
          writable integer not null,
          writing integer not null default 0) without rowid;
        create index server_playlist_server on server_playlist(server);
        create table server_playlist_entry(
          playlist_id text not null references playlist(id) on delete cascade,
          item_id text not null,
          song text not null,
          track_key text not null,
          primary key(playlist_id, item_id)) without rowid;
        """);

    private ServerTables() {}

    /** Brings them to the newest step; harmless when they are there already. Blocks. */
    static void bringUp(Database user, Clock clock) {
        user.migrate("server-exchange", STEPS, clock);
    }
}
