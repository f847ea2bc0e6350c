-- Adds the table of proposals.
create table proposal (
  thread text primary key references thread (id),
  replacement text not null,
  before text not null,
  state text not null,
  decided_by text,
  decided_at text,
  application text
);
