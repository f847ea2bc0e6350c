-- The tables of the overview: people's stored settings, frozen selections, and addresses that calendar programs read.
create table overview_visit (
  person text not null,
  campaign text not null,
  seen_at text not null,
  constraint overview_visit_key primary key (person, campaign)
);
create table saved_selection (
  id text primary key,
  person text not null,
  campaign text not null,
  name text not null,
  query text not null,
  saved_at text not null
);
create index saved_selection_person on saved_selection (person, campaign);
create table briefing (
  id text primary key,
  campaign text not null,
  name text not null,
  query text not null,
  created_at text not null,
  expires_at text not null,
  created_by text,
  activities integer not null,
  centres integer not null
);
create index briefing_campaign on briefing (campaign, created_at);
-- The content is stored in parts, so that no statement blocks the thread for long.
create table briefing_part (
  briefing text not null references briefing (id),
  number integer not null,
  content text not null,
  constraint briefing_part_key primary key (briefing, number)
);
create table calendar_feed (
  id text primary key,
  person text not null,
  campaign text not null,
  name text not null,
  content text not null,
  token_hash text not null unique,
  created_at text not null,
  read_on text
);
create index calendar_feed_person on calendar_feed (person, campaign);
