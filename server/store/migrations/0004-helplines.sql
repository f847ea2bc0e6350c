-- The register of helplines.
create table helpline (
  centre text primary key references centre (id),
  fields text not null,
  version integer not null,
  changed_at text not null,
  changed_by text,
  confirmed text,
  confirmed_at text,
  confirmed_by text
);
