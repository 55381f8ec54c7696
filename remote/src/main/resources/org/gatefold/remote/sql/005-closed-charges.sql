create table test_closed (
  idempotency_id text primary key,
  closed_at integer not null
) without rowid;
