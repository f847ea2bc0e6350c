-- Coordinators can say which campaign is the current one.
alter table campaign add column current integer not null default 0;
