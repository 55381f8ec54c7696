package org.gatefold.player.library.sql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The tables. Those of the cache have no versions: when they change, the cache is made anew. A track is a file in one of
 * the listener's folders, or a song of a server: then its {@code folder} stands for the album there, {@code name} is the
 * server's name for the song and {@code modified} a stamp of what was told of it;
 * {@code gone} is one that the server has no more. A track that is a part of a file has a name like {@code disc.flac/03}.
 */
final class Schema {
    /** Of {@code library.db}. Dirty artists wait for their figures to be counted again. */
    static final String CACHE = """
        create table folder(
          id integer primary key, path text not null unique, album_folder text not null, device text not null,
          server text not null default '', art_name text not null default '', art_size integer not null default 0, art_modified integer not null default 0, art text);
        create index folder_album on folder(album_folder);
        create index folder_server on folder(server) where server<>'';
        create table artist(
          id integer primary key, name text not null, folded text not null, sort text not null, mbid text not null default '',
          albums integer not null default 0, tracks integer not null default 0, art text,
          listed integer not null default 0, dirty integer not null default 1);
        create unique index artist_identity on artist(folded, mbid);
        create index artist_mbid on artist(mbid) where mbid<>'';
        create index artist_sort on artist(sort);
        create index artist_listed on artist(sort, id) where listed=1;
        create index artist_dirty on artist(id) where dirty=1;
        create table album(
          id integer primary key, identity text not null unique, title text not null, sort text not null,
          artist integer not null references artist(id), artist_name text not null, artist_sort text not null,
          compilation integer not null, year integer not null default 0, tracks integer not null default 0,
          millis integer not null default 0, art text, added integer not null default 0);
        create index album_title on album(sort, id);
        create index album_by_artist on album(artist_sort, year, sort, id);
        create index album_year on album(year desc, sort, id);
        create index album_added on album(added desc, id desc);
        create table album_artist(
          album integer not null references album(id) on delete cascade, artist integer not null references artist(id),
          position integer not null, primary key(album, artist)) without rowid;
        create index album_artist_artist on album_artist(artist);
        create table track(
          id integer primary key, folder integer not null references folder(id), name text not null,
          size integer not null, modified integer not null, key text not null, fingerprint text not null,
          seconds integer not null, recording text, title text not null, title_sort text not null, credit text not null,
          artist integer not null references artist(id), artist_sort text not null, album integer references album(id),
          album_sort text not null, disc integer not null, number integer not null, year integer, millis integer not null,
          format text not null, quality integer not null, served integer not null default 0, gone integer not null default 0, own_art text, art text,
          said_album text not null, said_credit text not null, said_compilation integer not null, said_release text not null,
          shown integer not null default 1, added integer not null, part_start integer not null default 0, part_end integer not null default 0, own_front integer not null default 1, unique(folder, name));
        create index track_in_folder on track(folder, album_sort);
        create index track_key on track(key);
        create index track_fingerprint on track(fingerprint);
        create index track_album on track(album, key);
        create index track_said_by on track(artist);
        create index track_by_artist on track(artist_sort, album_sort, album, disc, number, id) where shown=1;
        create index track_by_album on track(album_sort, album, disc, number, id) where shown=1;
        create index track_added on track(added desc, album_sort, album, disc, number, id) where shown=1;
        create index track_year on track(year desc, album_sort, album, disc, number, id) where shown=1;
        create index track_length on track(millis desc, id) where shown=1;
        create index track_format on track(format) where shown=1;
        create index track_served on track(id) where served=1;
        create index track_served_name on track(name) where served=1;
        create table loudness(
          track integer primary key references track(id) on delete cascade, track_gain real, track_peak real, album_gain real, album_peak real);
        create index track_gone on track(key) where gone=1;
        create table liner(track integer not null references track(id) on delete cascade, what text not null,
          place integer not null, value text not null, primary key(track, what, place)) without rowid;
        create table served_sleeve(folder integer primary key references folder(id) on delete cascade,
          told integer not null, body text not null);
        create table genre(id integer primary key, name text not null, folded text not null unique);
        create table track_genre(
          track integer not null references track(id) on delete cascade, genre integer not null references genre(id),
          primary key(genre, track)) without rowid;
        create index track_genre_track on track_genre(track);
        create table credit(
          track integer not null references track(id) on delete cascade, artist integer not null references artist(id),
          position integer not null, primary key(track, artist)) without rowid;
        create index credit_artist on credit(artist);
        create table said_album_artist(
          track integer not null references track(id) on delete cascade, artist integer not null references artist(id),
          position integer not null, primary key(track, artist)) without rowid;
        create index said_album_artist_artist on said_album_artist(artist);
        create table unreadable(
          folder integer not null references folder(id) on delete cascade, name text not null, size integer not null,
          modified integer not null, reason text not null, primary key(folder, name)) without rowid;
        create table problem(seq integer primary key, path text not null, reason text not null);
        create table served_cover(art text primary key, server text not null, cover text not null) without rowid;
        create index served_cover_server on served_cover(server);
        create table server_called(server text primary key, name text not null) without rowid;
        create table server_sync(server text primary key, stamp text not null, synced integer not null) without rowid;
        create table words(key text not null, server text not null, told integer not null, body text not null,
          primary key(key, server)) without rowid;
        create index words_told on words(told);
        create table waveform(key text primary key, levels blob not null) without rowid;
        create virtual table track_words using fts5(title, artist, album, content='', contentless_delete=1,
          tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
        create virtual table album_words using fts5(title, artist, content='', contentless_delete=1,
          tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
        create virtual table artist_words using fts5(name, content='', contentless_delete=1,
          tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
        create virtual table track_terms using fts5vocab(track_words, row);
        create virtual table album_terms using fts5vocab(album_words, row);
        create virtual table artist_terms using fts5vocab(artist_words, row);
        """ + FigureTables.ALL + BrowseTables.ALL;

    /** Of {@code user.db}: forward only. */
    static final List<String> USER = List.of("""
        create table music_folder(path text primary key, added integer not null) without rowid;
        create table recording_key(fingerprint text not null, seconds integer not null, primary key(fingerprint, seconds)) without rowid;
        create table key_alias(said text primary key, key text not null) without rowid;
        """);

    /** Names the tables of the cache as they are in this program; another name means another cache. */
    static String cacheName() {
        CRC32 sum = new CRC32();
        sum.update(CACHE.getBytes(StandardCharsets.UTF_8));
        return "library-cache-" + Long.toHexString(sum.getValue());
    }

    private Schema() {}
}
