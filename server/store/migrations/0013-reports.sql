-- Adds the tables of reports that were begun, of the form of a campaign's reports and of activities that two centres call
-- one event, and until when a centre may write in a closed campaign.
create table report (
  campaign text not null references campaign (id),
  centre text not null references centre (id),
  begun_at text not null,
  begun_by text,
  constraint report_key primary key (campaign, centre)
);
create table report_form (
  campaign text primary key references campaign (id),
  form text not null,
  set_at text not null,
  set_by text
);
create table joint_activity (
  connection text primary key references connection (id),
  says text not null,
  counted text not null,
  changed_at text not null,
  changed_by text
);
alter table campaign_centre add column reopened_until text;
