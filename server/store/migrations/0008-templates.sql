-- Adds the table of templates.
create table template (
  id text primary key,
  centre text references centre (id),
  title text not null,
  content text not null,
  written_by text,
  written_at text not null
);
