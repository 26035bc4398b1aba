-- A task that somebody took and left returns to the queue by itself; what they noted stays with it.
alter table inbox_item
  add column active_at timestamptz,
  add column comment   text;
create index inbox_item_idle on inbox_item (active_at) where assignee is not null;

-- Who passed a task over, and why; it is gone from their list, not from the queue.
create table inbox_skip (
  task_id text        not null references inbox_item on delete cascade,
  person  text        not null,
  reason  text        not null,
  at      timestamptz not null default now(),
  primary key (task_id, person)
);
