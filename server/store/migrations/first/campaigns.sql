-- The tables of campaigns and of their centres.
create table centre (
  id text primary key,
  country text not null,
  country_name text not null,
  name text not null,
  name_known integer not null,
  languages text not null,
  website text,
  certain integer not null
);
create table campaign (
  id text primary key,
  day text not null,
  closed integer not null,
  kind text not null default '',
  name text not null default '',
  short_name text not null default '',
  slogan text not null default '',
  hashtags text not null default '',
  previous text,
  ends_on text,
  prepared integer not null default 0
);
create table campaign_centre (
  campaign text not null references campaign (id),
  centre text not null references centre (id),
  constraint campaign_centre_key primary key (campaign, centre)
);
