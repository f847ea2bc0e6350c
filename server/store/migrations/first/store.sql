-- The tables of a store's identity, and of one-time tasks.
create table store_identity (
  name text primary key,
  kind text not null,
  secret_fingerprint text,
  at text not null
);
create table done_once (
  name text primary key,
  at text not null
);
