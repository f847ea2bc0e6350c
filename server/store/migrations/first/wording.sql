-- The table of corrections of the wording of public pages, each a version with who and when.
create table wording_version (
  language text not null,
  number integer not null,
  texts text not null,
  checked integer not null,
  restored integer,
  at text not null,
  by text not null,
  act text not null default 'correct',
  waiting text,
  constraint wording_version_key primary key (language, number)
);
