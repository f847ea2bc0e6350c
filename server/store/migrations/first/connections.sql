-- The tables of connections: their history, the feedback on suggestions, and the suggestions seen.
create table connection (
  id text primary key,
  campaign text not null,
  pair text not null,
  asker text not null,
  asker_activity text not null,
  asker_title text not null,
  asked text not null,
  asked_activity text not null,
  asked_title text not null,
  status text not null,
  kind text not null,
  reasons text not null,
  last_by text not null,
  changed_at text not null,
  constraint connection_pair unique (campaign, pair)
);
create table connection_act (
  connection text not null references connection (id),
  number integer not null,
  at text not null,
  act text not null,
  centre text not null,
  person text not null,
  words text not null,
  constraint connection_act_key primary key (connection, number)
);
create table suggestion_answer (
  campaign text not null,
  centre text not null,
  pair text not null,
  a text not null,
  b text not null,
  a_centre text not null,
  b_centre text not null,
  a_title text not null,
  b_title text not null,
  answer text not null,
  reason text,
  words text not null,
  person text not null,
  at text not null,
  constraint suggestion_answer_key primary key (campaign, centre, pair)
);
create table suggestion_visit (
  person text not null,
  campaign text not null,
  centre text not null,
  at text not null,
  pairs text not null,
  before text,
  constraint suggestion_visit_key primary key (person, campaign, centre)
);
