-- Adds the tables of the Weekly Update, and the issue that a mail carries.
-- Issues, and what is added to them.
create table weekly_update (
  id text primary key,
  campaign text not null references campaign (id),
  state text not null,
  number text unique,
  day text,
  title text not null,
  is_public integer not null,
  headings text not null,
  created_at text not null,
  created_by text,
  snapshot integer not null,
  send_at text,
  sent_at text,
  stopped integer not null,
  people integer not null,
  refused integer not null
);
create table update_note (
  id text primary key,
  issue text not null references weekly_update (id),
  item text not null,
  at text not null,
  by text not null,
  words text not null
);
-- People who write letters, and people who receive them.
create table update_seen (
  issue text not null references weekly_update (id),
  person text not null,
  snapshot integer not null,
  at text not null,
  constraint update_seen_key primary key (issue, person)
);
create table update_choice (
  person text primary key,
  wants integer not null,
  at text not null
);
create table mail_refusal (
  id text primary key,
  person text not null,
  issue text,
  at text not null,
  trouble text not null,
  settled integer not null
);
create index mail_refusal_person on mail_refusal (person, at);
alter table mail add column issue text;
-- Nobody gets a letter twice, whatever queues it again.
create unique index mail_issue on mail (issue, person);
