-- The table of thumbnails of Ally files, as base64: the same in both engines, and in every backup.
create table thumbnail (
  campaign text not null,
  owner text not null,
  asset text not null,
  type text not null,
  hash text not null,
  width integer not null,
  height integer not null,
  size integer not null,
  content text not null,
  uploaded_by text,
  uploaded_at text not null,
  constraint thumbnail_key primary key (campaign, owner, asset)
);
create index thumbnail_person on thumbnail (uploaded_by);
