-- The reviewers' clocks: when each began and by when it is due; the diagram states the time. One runs at a time for a
-- process. It stands still while the submitter owes something, and its due date moves by that.
create table review_clock (
  id          bigint      generated always as identity primary key,
  process_key text        not null,
  activity    text        not null,
  started_at  timestamptz not null default now(),
  due_at      timestamptz not null,
  ended_at    timestamptz
);
create unique index review_clock_open on review_clock (process_key) where ended_at is null;
create index review_clock_of_process on review_clock (process_key, id);

create table clock_pause (
  id       bigint      generated always as identity primary key,
  clock_id bigint      not null references review_clock,
  reason   text        not null
    constraint clock_pause_reason_known check (reason in ('AWAITING_ANSWER', 'AWAITING_EVIDENCE')),
  from_at  timestamptz not null default now(),
  to_at    timestamptz,
  constraint clock_pause_runs_forward check (to_at is null or to_at >= from_at)
);
create unique index clock_pause_open on clock_pause (clock_id) where to_at is null;
