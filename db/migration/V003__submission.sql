create table submission (
  id           uuid        primary key,
  app_id       text        not null references app,
  app_name     text        not null,
  app_version  text        not null,
  organisation text        not null,
  owner        text        not null,
  status       text        not null default 'RECEIVED'
    constraint submission_status_known check (status in (
      'RECEIVED', 'SCANNING', 'ON_HOLD', 'CHECKING', 'AWAITING_EVIDENCE', 'EVIDENCE_REVIEW', 'IN_REVIEW',
      'AWAITING_ANSWER', 'REJECTED', 'DISPUTE_REVIEW', 'APPROVED', 'WITHDRAWN', 'EXPIRED')),
  revision     int         not null default 1,
  version      bigint      not null default 0,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);

-- One app has one open submission; a rejected one may lie beside it.
create unique index submission_open on submission (app_id)
  where status not in ('REJECTED', 'APPROVED', 'WITHDRAWN', 'EXPIRED');
create index submission_of_organisation on submission (organisation, created_at desc, id desc);
create index submission_by_status on submission (status, created_at desc, id desc);

create table revision (
  submission_id  uuid        not null references submission,
  number         int         not null,
  package_sha256 text        not null references package,
  declaration    jsonb       not null,
  note           text,
  handed_in_by   text        not null,
  at             timestamptz not null default now(),
  primary key (submission_id, number)
);

create table idempotency_key (
  user_id       text        not null,
  key           text        not null,
  request_hash  text        not null,
  submission_id uuid        not null,
  created_at    timestamptz not null default now(),
  primary key (user_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);
