-- Which rule packs have ever decided here: a new version is an event, a restart is none.
create table served_pack (
  version         text        primary key,
  pack_id         text        not null,
  first_served_at timestamptz not null default now()
);
