-- A mini program known to the store. It belongs to the organisation that handed it in first.
create table app (
  app_id       text primary key,
  name         text        not null,
  organisation text        not null,
  created_at   timestamptz not null default now()
);
