-- Adds the table that says which frozen report is published.
create table report_publication (
  campaign text primary key references campaign (id),
  report text not null references report_frozen (id),
  published_at text not null,
  published_by text
);
