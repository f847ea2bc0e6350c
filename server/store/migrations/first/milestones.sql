-- The tables of milestones: the dates of a campaign, their recipients, and coordinators' words in reminders.
create table milestone (
  id text primary key,
  campaign text not null references campaign (id),
  content text not null,
  version integer not null,
  created_at text not null,
  updated_at text,
  needs_review integer not null,
  changed_by text
);
create index milestone_campaign on milestone (campaign);
create table milestone_person (
  milestone text not null references milestone (id),
  person text not null,
  constraint milestone_person_key primary key (milestone, person)
);
create table milestone_centre (
  milestone text not null references milestone (id),
  centre text not null,
  constraint milestone_centre_key primary key (milestone, centre)
);
create table reminder_message (
  id text primary key,
  milestone text not null references milestone (id),
  written_by text,
  at text not null,
  words text not null
);
create index reminder_message_milestone on reminder_message (milestone);
