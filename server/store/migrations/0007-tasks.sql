-- Adds the table of tasks, and to each plan which versions of its two documents that table follows from. Plans that exist
-- have -1: the documents of their tasks are created when the server starts.
alter table plan add column tasks_version integer not null default -1;
alter table plan add column tasks_plan_version integer not null default -1;
create table task (
  campaign text not null,
  centre text not null,
  task text not null,
  place text not null,
  activity text,
  title text not null,
  what text not null,
  person text,
  word text,
  due text,
  done integer not null,
  given_at text,
  given_by text,
  constraint task_key primary key (campaign, centre, task)
);
create index task_person on task (person, done);
