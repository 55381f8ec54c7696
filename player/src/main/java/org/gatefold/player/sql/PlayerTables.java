package org.gatefold.player.sql;

import java.time.Clock;
import java.util.List;
import org.gatefold.sync.sql.Database;

/** The steps that make the player's tables in the user database, in the order they were released: add at the end, never change one. */
public final class PlayerTables {
    /** Step n of the list is version n + 1. */
    static final List<String> STEPS = List.of("""
        create table play(
          id integer primary key,
          op_id text not null unique,
          track_key text not null,
          listened_at integer not null,
          title text not null,
          artist text not null,
          artist_folded text not null,
          album text not null,
          length_ms integer not null,
          heard_ms integer not null);
        create index play_key on play(track_key, listened_at);
        create index play_artist on play(artist_folded);
        create index play_time on play(listened_at);
        create table favourite(
          track_key text primary key not null,
          since integer not null) without rowid;
        create index favourite_since on favourite(since);
        create table follow(
          artist_folded text primary key not null,
          artist text not null,
          since integer not null) without rowid;
        create table queue_track(
          place integer primary key not null,
          track_key text not null);
        create table queue_original(
          place integer primary key not null,
          track_key text not null);
        create table playback(
          id integer primary key not null check(id = 1),
          current integer not null,
          position_ms integer not null,
          repeat text not null,
          volume real not null,
          muted integer not null);
        """);

    private PlayerTables() {}

    /** Brings them to the newest step; harmless when they are there already. Blocks. */
    public static void bringUp(Database user, Clock clock) {
        user.migrate("player", STEPS, clock);
    }
}
