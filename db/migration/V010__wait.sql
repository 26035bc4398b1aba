-- A wait of the submitter: its deadline is a date from the moment it begins; the diagram states the duration.
create table wait (
  id             bigint      generated always as identity primary key,
  process_key    text        not null,
  activity       text        not null,
  started_at     timestamptz not null default now(),
  due_at         timestamptz,
  ended_at       timestamptz,
  ended_by       text
);
create unique index wait_open on wait (process_key, activity) where ended_at is null;
