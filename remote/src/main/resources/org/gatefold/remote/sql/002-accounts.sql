create table password (
  account_id integer primary key references account (id),
  hash text not null,
  changed_at integer not null
);
create table sign_in_try (
  name_key text primary key,
  failures integer not null,
  last_at integer not null
) without rowid;
create table browser_session (
  hash blob primary key,
  account_id integer not null references account (id),
  expires_at integer not null
) without rowid;
create table oauth_grant (
  id integer primary key,
  account_id integer not null references account (id),
  client_id text not null,
  scope text not null,
  created_at integer not null,
  revoked_at integer
);
create table oauth_code (
  hash blob primary key,
  account_id integer not null references account (id),
  client_id text not null,
  redirect_uri text not null,
  challenge text not null,
  scope text not null,
  expires_at integer not null,
  grant_id integer references oauth_grant (id)
) without rowid;
create table oauth_pair (
  id integer primary key,
  grant_id integer not null references oauth_grant (id),
  parent_id integer,
  access_hash blob not null unique,
  access_expires_at integer not null,
  refresh_hash blob not null unique,
  refresh_expires_at integer not null,
  used_at integer,
  access_ended_at integer,
  refresh_ended_at integer
);
create index oauth_pair_grant on oauth_pair (grant_id);
create index oauth_pair_parent on oauth_pair (parent_id);
