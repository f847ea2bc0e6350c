-- The tables of plans: a row of each, who last changed each activity, and the history of activities.
create table plan (
  campaign text not null references campaign (id),
  centre text not null references centre (id),
  idempotency_key text not null,
  started_by text,
  state text not null,
  theme text not null,
  activities integer not null,
  starts_on text,
  ends_on text,
  version integer not null,
  changed_at text not null,
  themes text not null default '[]',
  constraint plan_key primary key (campaign, centre)
);
create table activity_change (
  campaign text not null,
  centre text not null,
  activity text not null,
  digest text not null,
  changed_at text not null,
  people text not null,
  note text,
  constraint activity_change_key primary key (campaign, centre, activity)
);
create table activity_history (
  campaign text not null,
  centre text not null,
  activity text not null,
  field text not null,
  "from" text not null,
  until text not null,
  old text not null,
  new text not null,
  people text not null,
  constraint activity_history_key primary key (campaign, centre, activity, field, "from")
);
create index activity_history_until on activity_history (campaign, until);
