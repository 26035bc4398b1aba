-- Evidence for one app and one category; one application open at most.
create table category_application (
  id           uuid        primary key,
  app_id       text        not null references app,
  category     text        not null,
  organisation text        not null,
  owner        text        not null,
  status       text        not null default 'AWAITING_EVIDENCE'
    constraint category_application_status_known check (status in (
      'AWAITING_EVIDENCE', 'EVIDENCE_REVIEW', 'GRANTED', 'CLARIFIED', 'REFUSED', 'EXPIRED')),
  subject      jsonb       not null,
  demand       jsonb       not null default '{}',
  reasons      jsonb       not null default '[]',
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now()
);
create unique index category_application_open on category_application (app_id, category)
  where status in ('AWAITING_EVIDENCE', 'EVIDENCE_REVIEW');

-- The submissions that wait for an application.
create table application_waiter (
  application_id uuid not null references category_application,
  submission_id  uuid not null references submission,
  primary key (application_id, submission_id)
);
create index application_waiter_submission on application_waiter (submission_id);

create table evidence (
  id             uuid        primary key,
  application_id uuid        references category_application,
  submission_id  uuid        references submission,
  kind           text        not null
    constraint evidence_kind_known check (kind in (
      'OWN_FILING', 'VENDOR_FILING', 'COOPERATION_AGREEMENT', 'ORDER', 'IN_USE_PROOF', 'PLATFORM_PROOF',
      'LOCAL_POLICY_NOTE', 'RELATION_LETTER', 'SAFETY_ASSESSMENT', 'OPEN_MODEL_LICENCE', 'PENDING_FILING',
      'NON_AI_DECLARATION', 'SUPPORTING_MATERIAL')),
  item           jsonb       not null,
  checks         jsonb       not null default '[]',
  media_type     text,
  file_name      text,
  blob_sha256    text        references blob,
  status         text        not null default 'SUPPLIED'
    constraint evidence_status_known check (status in ('SUPPLIED', 'ACCEPTED', 'REFUSED')),
  verdict        jsonb,
  supplied_by    text        not null,
  at             timestamptz not null default now()
);
create index evidence_of_application on evidence (application_id, at, id);
create index evidence_of_submission on evidence (submission_id, at, id);
create index evidence_by_document on evidence (blob_sha256);

create table category_grant (
  id             uuid        primary key,
  app_id         text        not null references app,
  category       text        not null,
  application_id uuid        not null references category_application,
  granted_by     text        not null,
  granted_at     timestamptz not null default now(),
  expires_at     timestamptz
);
create index category_grant_of_app on category_grant (app_id, category, expires_at);
