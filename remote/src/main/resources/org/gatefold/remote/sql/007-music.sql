create table song (
  id text primary key,
  path text not null unique,
  stamp text not null,
  added_at integer not null,
  album_id text not null,
  disc integer not null,
  number integer not null,
  year integer not null,
  sort_key text not null,
  words text not null,
  mark_key text not null,
  recording text not null,
  names text not null,
  release_mbid text,
  entry text not null
);
create index song_album on song (album_id, disc, number, path);
create index song_sort on song (sort_key, id);
create index song_mark on song (mark_key);
create index song_recording on song (recording);
create index song_names on song (names);
create table song_genre (
  song_id text not null references song (id),
  genre_key text not null,
  genre text not null,
  primary key (song_id, genre_key)
);
create index song_genre_key on song_genre (genre_key, song_id);
create table song_artist (
  song_id text not null references song (id),
  role text not null,
  position integer not null,
  artist_id text not null,
  primary key (song_id, role, position)
);
create index song_artist_id on song_artist (artist_id, role);
create table album (
  id text primary key,
  sort_key text not null,
  artist_key text not null,
  words text not null,
  year integer not null,
  added_at integer not null,
  entry text not null
);
create index album_sort on album (sort_key, id);
create table album_artist (
  album_id text not null references album (id),
  position integer not null,
  artist_id text not null,
  primary key (album_id, position)
);
create index album_artist_id on album_artist (artist_id);
create table artist_name (
  id text primary key,
  name text not null,
  sort_key text not null,
  words text not null,
  mbid text
);
create table play_count (
  account_id integer not null references account (id),
  recording text not null,
  plays integer not null,
  last_at integer not null,
  primary key (account_id, recording)
);
create table subsonic_mark (
  account_id integer not null references account (id),
  kind text not null,
  subject_key text not null,
  value text not null,
  made_at integer not null,
  primary key (account_id, kind, subject_key)
);
create view account_mark as
  select account_id, kind, subject_key, value, made_at from edit_register where kind in ('favourite', 'rating')
  union all
  select account_id, kind, subject_key, value, made_at from subsonic_mark;
create table play_queue (
  account_id integer primary key references account (id),
  songs text not null,
  current_id text,
  position integer not null,
  changed_at integer not null,
  changed_by text not null
);
create table app_key (
  hash blob primary key,
  account_id integer not null references account (id),
  label text not null,
  created_at integer not null
);
create index app_key_account on app_key (account_id);
create table app_password (
  id text primary key,
  account_id integer not null references account (id),
  label text not null,
  sealed blob not null,
  created_at integer not null
);
create index app_password_account on app_password (account_id);
