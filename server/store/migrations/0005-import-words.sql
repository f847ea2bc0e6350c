-- Adds the table of the words that centres explained in imports.
create table import_word (
  centre text not null,
  field text not null,
  word text not null,
  options text not null,
  changed_at text not null,
  constraint import_word_once primary key (centre, field, word)
);
