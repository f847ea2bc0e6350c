-- Adds what the list of templates shows, so that it reads no contents. Rows of templates that nodes of the release before write
-- are filled in when the list is next read: they have another time.
create table template_listing (
  template text primary key,
  written_at text not null,
  gloss text not null,
  tasks integer not null,
  bytes integer not null
);
