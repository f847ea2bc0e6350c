-- The tables of publishing: submissions of profile pages, and the versions that are or were public.
create table submission (
  id text primary key,
  campaign text not null,
  centre text not null,
  number integer not null,
  state text not null,
  page text not null,
  submitted_at text not null,
  submitted_by text not null,
  decided_at text,
  decided_by text,
  words text not null,
  constraint submission_number unique (campaign, centre, number)
);
create table publication (
  campaign text not null,
  centre text not null,
  number integer not null,
  cause text not null,
  page text not null,
  published_at text not null,
  published_by text not null,
  ended_at text,
  ended_by text,
  constraint publication_key primary key (campaign, centre, number)
);
