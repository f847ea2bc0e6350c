-- Adds corrections of the interface, and what centres say of them.
create table text_correction (
  id text primary key,
  language text not null,
  message text not null,
  proposed text not null,
  why text not null,
  person text not null,
  at text not null
);
create index text_correction_language on text_correction (language);
create table text_correction_vote (
  correction text not null references text_correction (id),
  centre text not null,
  agrees integer not null,
  person text not null,
  constraint text_correction_vote_key primary key (correction, centre)
);
