-- The tables of mail: people's choices, the outbox, and the notifications in each mail.
create table mail_choice (
  person text primary key references person (id),
  choice text,
  token text not null,
  token_hash text not null unique
);
create table mail (
  id text primary key,
  person text not null,
  kind text not null,
  state text not null,
  subject text,
  attempts integer not null,
  created_at text not null,
  due_at text not null,
  done_at text,
  trouble text,
  claim text,
  claimed_until text,
  about text,
  address text
);
create index mail_due on mail (state, due_at);
create index mail_person on mail (person, state);
create table mail_item (
  notification text primary key,
  mail text
);
create index mail_item_mail on mail_item (mail);
