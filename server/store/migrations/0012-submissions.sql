-- Adds the one table of submissions, and takes over those of profile pages. Their own table stays for one release: nodes of the
-- release before read and write it while this one starts.
create table document_submission (
  id text primary key,
  document text not null,
  number integer not null,
  state text not null,
  submitted_at text not null,
  submitted_by text,
  decided_at text,
  decided_by text,
  words text not null,
  notes text not null,
  -- Last, so that SQLite reads the others without it.
  content text not null,
  constraint document_submission_number unique (document, number)
);
insert into document_submission (id, document, number, state, content,
    submitted_at, submitted_by, decided_at, decided_by, words, notes)
  select id, 'profile/' || campaign || '/' || centre, number, case state when 'published' then 'accepted' else state end, page,
    submitted_at, submitted_by, decided_at, decided_by, words, '[]'
  from submission;
