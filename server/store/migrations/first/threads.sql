-- The tables of threads: comments, internal notes, read marks, places in texts, and saved answers.
create table thread (
  id text primary key,
  idempotency_key text not null,
  campaign text not null,
  document text not null,
  centres text not null,
  place text not null,
  audience text not null,
  to_helpdesk integer not null,
  state text not null,
  owner text,
  started_by text not null,
  started_at text not null,
  last_at text not null,
  last_number integer not null,
  answered_at text,
  snoozed_until text,
  hidden_at text,
  hidden_by text,
  constraint thread_once unique (started_by, idempotency_key)
);
create index thread_document on thread (document);
create index thread_queue on thread (campaign, to_helpdesk, state, started_at, id);
create index thread_newest on thread (document, last_at, id);
create table thread_comment (
  thread text not null references thread (id),
  number integer not null,
  idempotency_key text not null,
  author text not null,
  at text not null,
  edited_at text,
  body text,
  constraint thread_comment_key primary key (thread, number),
  constraint thread_comment_once unique (thread, author, idempotency_key)
);
-- Internal notes are numbered by themselves, in a table that no reader of comments asks.
create table thread_note (
  thread text not null references thread (id),
  number integer not null,
  idempotency_key text not null,
  author text not null,
  at text not null,
  edited_at text,
  body text,
  constraint thread_note_key primary key (thread, number),
  constraint thread_note_once unique (thread, author, idempotency_key)
);
create table thread_reading (
  thread text not null references thread (id),
  person text not null,
  number integer not null,
  constraint thread_reading_key primary key (thread, person)
);
create table anchored_text (
  document text not null,
  fragment text not null,
  text text not null,
  runs text not null,
  version integer not null,
  anchors text not null,
  constraint anchored_text_key primary key (document, fragment)
);
create table answer_entry (
  id text primary key,
  kind text not null,
  title text not null,
  body text not null,
  used integer not null,
  changed_by text not null,
  changed_at text not null
);
