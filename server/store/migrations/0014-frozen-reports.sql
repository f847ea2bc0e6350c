-- Adds the tables of frozen network reports: each with its moment, and its content in parts.
create table report_frozen (
  id text primary key,
  campaign text not null references campaign (id),
  frozen_at text not null,
  frozen_by text,
  accepted integer not null
);
create index report_frozen_by_campaign on report_frozen (campaign);
create table report_frozen_part (
  report text not null references report_frozen (id),
  number integer not null,
  content text not null,
  constraint report_frozen_part_key primary key (report, number)
);
