create table account (
  id integer primary key,
  name text not null unique collate nocase,
  token_hash blob not null unique,
  created_at integer not null
);
create table artist (
  name_key text primary key,
  name text not null,
  mbid text,
  about text,
  city text,
  image text
);
create index artist_mbid on artist (mbid);
create table product (
  seq integer primary key,
  id text not null unique,
  artist text not null,
  artist_key text not null,
  artist_mbid text,
  title text not null,
  category text not null,
  description text not null,
  album text,
  image text,
  option_name text,
  rating text,
  rating_count integer,
  tags text not null
);
create index product_artist on product (artist_key);
create index product_mbid on product (artist_mbid);
create virtual table product_words using fts5 (words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
create table variant (
  id text primary key,
  product_id text not null references product (id),
  position integer not null,
  label text not null,
  sku text,
  barcode text,
  price integer not null check (price >= 0),
  list_price integer,
  currency text not null,
  stock integer check (stock >= 0),
  imported_stock integer,
  limited_to integer,
  available_from text,
  image text
);
create index variant_product on variant (product_id, position);
create index variant_sku on variant (sku);
create table concert (
  id text primary key,
  artist text not null,
  artist_key text not null,
  artist_mbid text,
  starts_at text not null,
  starts_epoch integer not null,
  venue text not null,
  city text not null,
  country text not null,
  doors text,
  price_from integer,
  currency text,
  variant_id text
);
create index concert_start on concert (starts_epoch);
create table coupon (
  code text primary key,
  title text not null,
  kind text not null,
  value integer not null,
  artist_key text,
  expires_epoch integer
);
create table checkout (
  id text primary key,
  account_id integer references account (id),
  agent text not null,
  state text not null,
  request text not null,
  quote text not null,
  notices text not null,
  csrf text not null,
  attempt integer not null default 0,
  frozen text,
  order_id text,
  created_at integer not null,
  updated_at integer not null,
  expires_at integer not null
);
create index checkout_state on checkout (state) where state = 'paying';
create table customer_order (
  number integer primary key,
  id text not null unique,
  account_id integer references account (id),
  agent text not null,
  checkout_id text not null unique references checkout (id),
  document text not null,
  created_at integer not null,
  updated_at integer not null
);
create index order_account on customer_order (account_id, updated_at, number);
create table idempotency (
  scope text not null,
  key text not null,
  operation text not null,
  body_sha256 blob not null,
  checkout_id text,
  status integer,
  answer blob,
  created_at integer not null,
  primary key (scope, key)
) without rowid;
create index idempotency_open on idempotency (checkout_id) where answer is null;
create table test_charge (
  idempotency_id text primary key,
  amount integer not null,
  currency text not null,
  outcome text not null,
  created_at integer not null
) without rowid;
create table listen (
  account_id integer not null references account (id),
  dedupe_key text not null,
  listened_at integer not null,
  inserted_at integer not null,
  track_metadata text not null,
  primary key (account_id, dedupe_key)
) without rowid;
create index listen_time on listen (account_id, listened_at);
create table playing_now (
  account_id integer primary key references account (id),
  track_metadata text not null,
  updated_at integer not null
);
