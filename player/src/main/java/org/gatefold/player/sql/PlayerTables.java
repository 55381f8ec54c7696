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
        """, """
        create table library_owner(
          id integer primary key not null check(id = 1),
          account_id text not null);
        insert into library_owner values(1, '');
        create table library_fetched(
          account_id text primary key not null,
          marks text not null default '',
          playlists text not null default '') without rowid;
        create table mark(
          account_id text not null,
          kind text not null check(kind in ('FAVOURITE', 'RATING', 'FOLLOW')),
          subject text not null,
          name text not null,
          value integer not null,
          made_at integer not null,
          op_id text,
          primary key(account_id, kind, subject)) without rowid;
        create index mark_newest on mark(account_id, kind, made_at) where value > 0;
        insert into mark select '', 'FAVOURITE', track_key, '', 1, since, null from favourite;
        insert into mark select '', 'FOLLOW', artist_folded, artist, 1, since, null from follow;
        drop table favourite;
        drop table follow;
        create table playlist(
          id text primary key not null,
          account_id text not null,
          name text not null,
          description text not null,
          changed_at integer not null,
          deleted integer not null default 0,
          kept integer not null default 0,
          changes integer not null default 0,
          sent integer not null default 0,
          etag text,
          op_id text) without rowid;
        create table playlist_item(
          playlist_id text not null references playlist(id) on delete cascade,
          item_id text not null,
          place integer not null,
          track_key text not null,
          title text not null,
          artist text not null,
          album text not null,
          length_ms integer not null,
          recording text,
          primary key(playlist_id, item_id)) without rowid;
        create index playlist_item_place on playlist_item(playlist_id, place);
        create table playlist_seen(
          playlist_id text not null references playlist(id) on delete cascade,
          moment text not null check(moment in ('SEEN', 'TRYING')),
          name text not null,
          description text not null,
          items blob not null,
          primary key(playlist_id, moment)) without rowid;
        """, """
        create table playlist_attempt(
          seq integer primary key,
          playlist_id text not null references playlist(id) on delete cascade,
          attempt text not null,
          name text not null,
          description text not null,
          items blob not null,
          unique(playlist_id, attempt));
        """, """
        create table smart_playlist(
          id text primary key not null,
          name text not null,
          rules text not null,
          changed_at integer not null,
          deleted integer not null default 0) without rowid;
        """, """
        create index play_span on play(listened_at, heard_ms);
        drop index play_time;
        create index play_by_track on play(track_key, listened_at, heard_ms);
        drop index play_key;
        create index play_by_artist on play(artist_folded, listened_at, heard_ms);
        drop index play_artist;
        create index play_by_album on play(artist_folded, album, listened_at, heard_ms);
        """, """
        create table guest(
          track_key text primary key not null,
          opened_at integer not null,
          path text not null,
          title text not null,
          artist text not null,
          album text not null,
          disc integer not null,
          number integer not null,
          year integer,
          length_ms integer not null,
          format text not null,
          art text,
          recording text) without rowid;
        create index guest_opened on guest(opened_at);
        """);

    private PlayerTables() {}

    /** Brings them to the newest step; harmless when they are there already. Blocks. */
    public static void bringUp(Database user, Clock clock) {
        user.migrate("player", STEPS, clock);
    }
}
