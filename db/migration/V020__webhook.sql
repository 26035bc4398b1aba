-- Who is told of events over HTTP. Each has a place of its own in the log; a lease makes it one node's at a time.
create table webhook (
  id             uuid        primary key,
  organisation   text,
  created_by     text        not null,
  url            text        not null,
  event_types    text[]      not null,
  secret         text        not null,
  status         text        not null default 'ACTIVE'
    constraint webhook_status_known check (status in ('ACTIVE', 'PAUSED')),
  paused_because text
    constraint webhook_paused_because_known check (paused_because in ('FAILING', 'GONE')),
  seen           bigint      not null,
  rewind_to      bigint,
  attempts       int         not null default 0,
  failing_since  timestamptz,
  next_at        timestamptz not null default now(),
  lease          uuid,
  lease_until    timestamptz,
  created_at     timestamptz not null default now()
);
create index webhook_due on webhook (next_at) where status = 'ACTIVE';
create index webhook_of_organisation on webhook (organisation);

-- Every try, for whoever looks why a subscriber hears nothing. Kept for some weeks.
create table webhook_delivery (
  id          bigint      generated always as identity primary key,
  webhook_id  uuid        not null references webhook on delete cascade,
  event_id    uuid        not null,
  seq         bigint      not null,
  type        text        not null,
  attempt     int         not null,
  at          timestamptz not null default now(),
  took_ms     int         not null,
  http_status int,
  fault       text
    constraint webhook_delivery_fault_known check (
      fault in ('TARGET_REFUSED', 'UNKNOWN_HOST', 'NO_CONNECTION', 'TLS', 'TIMEOUT', 'STATUS', 'BAD_ANSWER'))
);
create index webhook_delivery_of_webhook on webhook_delivery (webhook_id, id);
create index webhook_delivery_age on webhook_delivery (at);
