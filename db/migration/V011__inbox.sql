-- The reviewers' queue, kept beside the engine's tasks because its query must stay flat with any backlog.
create table inbox_item (
  task_id        text        primary key,
  task_name      text        not null,
  submission_id  uuid        references submission,
  application_id uuid        references category_application,
  app_id         text        not null,
  app_name       text        not null,
  queue          text        not null
    constraint inbox_item_queue_known check (queue in ('REVIEW', 'EVIDENCE', 'DISPUTE')),
  outcomes       text[]      not null,
  reasons        jsonb       not null default '[]',
  due_at         timestamptz not null,
  assignee       text,
  claimed_at     timestamptz,
  draft          jsonb,
  created_at     timestamptz not null default now()
);
create index inbox_item_due on inbox_item (queue, due_at, task_id);
create index inbox_item_assignee on inbox_item (assignee, due_at, task_id);
create index inbox_item_submission on inbox_item (submission_id);
