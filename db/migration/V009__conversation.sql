-- Questions, answers, disputes: what was said, by whom, about what. It lands here before the process hears of it.
create table message (
  id            uuid        primary key,
  submission_id uuid        not null references submission,
  revision      int         not null,
  kind          text        not null
    constraint message_kind_known check (kind in ('REVIEWER_QUESTION', 'ANSWER', 'SUBMITTER_QUESTION', 'DISPUTE')),
  finding_ref   text,
  fingerprint   text,
  body          text        not null,
  author        text        not null,
  at            timestamptz not null default now()
);
create index message_of_submission on message (submission_id, at, id);
create trigger message_append_only before update or delete on message
  for each row execute function refuse_change();
