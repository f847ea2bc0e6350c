-- A message of the public can be a disclosure by its words, before anybody has read it.
alter table inquiry add column proposed integer not null default 0;
