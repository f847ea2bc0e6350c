-- The tables of people, their ways to sign in, and their rights.
-- Several people may share an address, so it is not a key.
create table person (
  id text primary key,
  sign_in_name text not null unique,
  name text not null,
  role text not null,
  demo integer not null,
  created_at text not null,
  language text,
  address text not null default '',
  standing text not null default 'approved',
  last_seen_at text,
  access_until text,
  ended_at text,
  erased_at text
);
create index person_address on person (address);
create table membership (
  person text not null references person (id),
  centre text not null references centre (id),
  lead integer not null,
  constraint membership_key primary key (person, centre)
);
create table person_strand (
  person text not null,
  centre text not null,
  strand text not null,
  constraint person_strand_key primary key (person, centre, strand)
);
create table session (
  token_hash text primary key,
  person text not null references person (id),
  created_at text not null,
  expires_at text not null,
  id text not null default '',
  last_used_at text not null default '',
  agent text not null default '',
  issuer text,
  subject text,
  provider_session text
);
create index session_person on session (person);
create unique index session_id on session (id);
create table identity (
  issuer text not null,
  subject text not null,
  person text not null references person (id),
  email text not null,
  email_verified integer not null,
  linked_at text not null,
  constraint identity_key primary key (issuer, subject)
);
create index identity_person on identity (person);
create index identity_email on identity (email);
create table sign_in_link (
  id text primary key,
  kind text not null,
  email text not null,
  token_hash text unique,
  code_hash text,
  browser_hash text,
  invitation text,
  created_at text not null,
  expires_at text not null,
  tries integer not null,
  spent_at text
);
create index sign_in_link_browser on sign_in_link (browser_hash);
create table join_request (
  id text primary key,
  person text not null references person (id),
  role text not null,
  centre text,
  reason text not null,
  state text not null,
  asked_at text not null,
  words text not null,
  decided_by text,
  decided_at text,
  reminded_at text,
  escalated_at text
);
create index join_request_state on join_request (state, asked_at);
create index join_request_person on join_request (person);
create table join_message (
  request text not null references join_request (id),
  number integer not null,
  person text not null,
  at text not null,
  words text not null,
  constraint join_message_key primary key (request, number)
);
create table join_seen (
  request text not null references join_request (id),
  person text not null,
  at text not null,
  constraint join_seen_key primary key (request, person)
);
create table help_access (
  campaign text not null,
  centre text not null,
  until text not null,
  granted_by text not null,
  granted_at text not null,
  constraint help_access_key primary key (campaign, centre)
);
