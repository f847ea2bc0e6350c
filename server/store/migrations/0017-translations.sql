-- Adds the cache of translations, and how much each person asked for on a day.
create table translation (
  hash text primary key,
  text text not null,
  made_at text not null,
  used_at text not null
);
create index translation_used on translation (used_at);
create table translation_use (
  person text not null,
  day text not null,
  characters integer not null,
  constraint translation_use_key primary key (person, day)
);
alter table campaign add column untranslated integer not null default 0;
