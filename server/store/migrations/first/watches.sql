-- The table of what people watch.
create table watch (
  id text primary key,
  person text not null,
  campaign text not null,
  name text not null,
  watched text not null,
  created_at text not null,
  notified_until text not null,
  constraint watch_once unique (person, campaign, watched)
);
