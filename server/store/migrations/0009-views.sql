-- Adds the table of views, and takes over the saved filters of the overview. Their own table stays for one release: nodes of
-- the release before read and write it while this one starts.
create table view (
  id text primary key,
  campaign text not null,
  kind text not null,
  person text,
  centre text references centre (id),
  name text not null,
  look text not null,
  version integer not null,
  changed_by text,
  changed_at text not null
);
create index view_person on view (person, campaign, kind);
create index view_centre on view (centre, campaign, kind);
insert into view (id, campaign, kind, person, name, look, version, changed_by, changed_at)
  select id, campaign, 'overview', person, name, query, 1, person, saved_at from saved_selection;
