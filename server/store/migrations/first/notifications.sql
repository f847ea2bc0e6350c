-- The table of the bell: each person's notifications.
-- The subject of a row is in another table for each group of kinds, so it references none.
create table notification (
  id text primary key,
  person text not null,
  kind text not null,
  subject text not null,
  by text,
  at text not null,
  read integer not null,
  detail text not null,
  dedupe text not null,
  -- Two nodes that look at the same time notify once.
  constraint notification_once unique (person, kind, dedupe)
);
create index notification_person on notification (person, at);
create index notification_subject on notification (kind, subject);
