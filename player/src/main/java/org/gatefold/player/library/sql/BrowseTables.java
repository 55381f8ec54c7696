package org.gatefold.player.library.sql;

/** The tables of the cache that lists are cut from: figures counted as things change, so that no list counts when it is opened. */
final class BrowseTables {
    /**
     * {@code tally} has one row: how many tracks are shown, and the bytes of all files; whoever inserts tracks, which
     * are not shown yet, adds their bytes. {@code year_tally} says how many are shown of each year. {@code album_genre} says how many
     * tracks of a genre an album shows, in the order in which a genre is listed. {@code place} holds every folder with
     * music in or below it.
     */
    static final String ALL = """
        alter table artist add column leads integer not null default 0;
        create index artist_leading on artist(sort, id) where leads=1;
        alter table genre add column albums integer not null default 0;
        alter table genre add column tracks integer not null default 0;
        create table album_genre(
          genre integer not null references genre(id), artist_sort text not null, year integer not null, sort text not null,
          album integer not null references album(id), tracks integer not null,
          primary key(genre, artist_sort, year, sort, album)) without rowid;
        create index album_genre_album on album_genre(album);
        create trigger genre_gained after insert on album_genre begin update genre set albums=albums+1, tracks=tracks+new.tracks where id=new.genre; end;
        create trigger genre_lost after delete on album_genre begin update genre set albums=albums-1, tracks=tracks-old.tracks where id=old.genre; end;
        alter table album add column plays integer not null default 0;
        alter table album add column played integer not null default 0;
        create index album_plays on album(plays desc, played desc, id) where plays>0;
        create index album_played on album(played desc, id) where plays>0;
        create index album_unplayed on album(sort, id) where plays=0;
        create trigger album_heard after update of plays, played on track when new.album is not null and (new.plays<>old.plays or new.played<>old.played) begin update album set plays=plays+new.plays-old.plays, played=max(played,new.played) where id=new.album; end;
        create table tally(id integer primary key check(id=1), tracks integer not null, bytes integer not null);
        insert into tally values(1, 0, 0);
        create trigger tally_gone after delete on track begin update tally set tracks=tracks-old.shown, bytes=bytes-(case when old.served=0 then old.size else 0 end); end;
        create trigger tally_other after update of shown, size on track when new.shown<>old.shown or new.size<>old.size begin update tally set tracks=tracks+new.shown-old.shown, bytes=bytes+(case when new.served=0 then new.size-old.size else 0 end); end;
        create table year_tally(year integer primary key, tracks integer not null);
        create trigger year_gone after delete on track when old.shown=1 and old.year is not null begin update year_tally set tracks=tracks-1 where year=old.year; end;
        create trigger year_other after update of shown, year on track when (old.shown,old.year) is not (new.shown,new.year) begin update year_tally set tracks=tracks-1 where year=old.year and old.shown=1; insert into year_tally(year, tracks) select new.year, 1 where new.shown=1 and new.year is not null on conflict(year) do update set tracks=tracks+1; end;
        create table place(
          path text primary key, parent text not null, name text not null, sort text not null) without rowid;
        create index place_inside on place(parent, sort, path);
        """;

    private BrowseTables() {}
}
