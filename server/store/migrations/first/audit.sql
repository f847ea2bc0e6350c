-- The tables of the audit log, which is a chain.
create table audit (
  id text primary key,
  at text not null,
  person text,
  action text not null,
  detail text not null
);
create table audit_entry (
  number integer primary key,
  at text not null,
  person text,
  concerns text,
  action text not null,
  detail text not null,
  previous text not null,
  hash text not null
);
create index audit_entry_person on audit_entry (person);
create index audit_entry_concerns on audit_entry (concerns);
create table audit_chain (
  name text primary key,
  number integer not null,
  hash text not null,
  start_number integer not null,
  start_hash text not null,
  start_seal text not null
);
insert into audit_chain (name, number, hash, start_number, start_hash, start_seal)
  values ('audit', 0, '', 0, '', '');
