create table edit_op (
  account_id integer not null references account (id),
  op_id text not null,
  primary key (account_id, op_id)
) without rowid;
create table edit_register (
  account_id integer not null references account (id),
  kind text not null,
  subject_key text not null,
  subject text not null,
  value text not null,
  made_at integer not null,
  sent_at integer not null,
  op_id text not null,
  version integer not null,
  primary key (account_id, kind, subject_key)
) without rowid;
create unique index edit_register_version on edit_register (account_id, version);
create table playlist (
  account_id integer not null references account (id),
  id text not null,
  name text not null,
  description text not null,
  items text not null,
  version integer not null,
  deleted integer not null,
  changed_at integer not null,
  primary key (account_id, id)
);
create unique index playlist_version on playlist (account_id, version);
