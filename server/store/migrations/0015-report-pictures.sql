-- Adds the table of pictures of highlights, as base64: the same in both engines, and in every backup.
create table report_picture (
  campaign text not null references campaign (id),
  centre text not null,
  id text not null,
  type text not null,
  width integer not null,
  height integer not null,
  size integer not null,
  content text not null,
  uploaded_by text,
  uploaded_at text not null,
  unnamed_since text,
  constraint report_picture_key primary key (campaign, centre, id)
);
