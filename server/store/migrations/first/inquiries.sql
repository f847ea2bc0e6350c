-- The tables of inquiries: messages from the public to centres, the answers, and internal notes, which no page of the
-- writer reads.
create table inquiry (
  id text primary key,
  campaign text not null,
  centre text not null,
  state text not null,
  language text not null,
  email text,
  sender text not null,
  created_at text not null,
  last_at text not null,
  shown_at text not null,
  disclosure integer not null,
  disclosure_at text,
  disclosure_by text,
  disclosure_words text not null,
  owner text
);
create index inquiry_queue on inquiry (campaign, state, created_at);
create index inquiry_last on inquiry (last_at);
create table inquiry_message (
  inquiry text not null references inquiry (id),
  number integer not null,
  at text not null,
  author text,
  words text not null,
  mail text,
  constraint inquiry_message_key primary key (inquiry, number)
);
create table inquiry_note (
  id text primary key,
  inquiry text not null references inquiry (id),
  at text not null,
  author text not null,
  words text not null
);
create index inquiry_note_inquiry on inquiry_note (inquiry, at);
