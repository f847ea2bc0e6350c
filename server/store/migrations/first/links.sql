-- The table of check results for links to outside the workspace.
create table link_check (
  id text primary key,
  url text not null,
  health text not null,
  etag text,
  failures integer not null,
  notified integer not null,
  next_at text not null
);
create index link_check_next on link_check (next_at);
