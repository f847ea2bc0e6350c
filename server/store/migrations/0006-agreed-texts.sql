-- Adds the table of agreed answers in other languages than English.
create table agreed_text (
  answer text not null,
  language text not null,
  body text not null,
  changed_by text not null,
  changed_at text not null,
  constraint agreed_text_once primary key (answer, language)
);
