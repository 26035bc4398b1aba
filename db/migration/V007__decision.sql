-- A person's answer to one task, as it was given.
create table review (
  id             bigint      generated always as identity primary key,
  task_id        text        not null unique,
  queue          text        not null
    constraint review_queue_known check (queue in ('REVIEW', 'EVIDENCE', 'DISPUTE')),
  submission_id  uuid        references submission,
  application_id uuid,
  revision       int,
  outcome        text        not null
    constraint review_outcome_known check (
      outcome in ('APPROVE', 'REJECT', 'REQUEST_EVIDENCE', 'ASK', 'UPHOLD', 'OVERTURN', 'RESCAN', 'REVIEW')),
  reviewer       text        not null,
  comment        text,
  details        jsonb       not null default '{}',
  at             timestamptz not null default now()
);
create index review_of_submission on review (submission_id, id);
create trigger review_append_only before update or delete on review
  for each row execute function refuse_change();

-- Law 2: every reason says where. A place is file:line:column, a page, a pointer or a document's field.
create function reasons_have_a_place(reasons jsonb) returns boolean language sql immutable as $$
  select jsonb_array_length(reasons) > 0 and not exists (
    select from jsonb_array_elements(reasons) reason
    where coalesce(reason -> 'place' ->> 'kind', '') not in ('CODE', 'PAGE', 'DECLARATION', 'DOCUMENT')
       or coalesce(reason -> 'place' ->> 'at', '') = ''
       or coalesce(reason -> 'text' ->> 'zh', '') = '')
$$;

-- A rejection by the rules rests on a file and a line for each capability that was detected.
create function reasons_have_code(reasons jsonb) returns boolean language sql immutable as $$
  select not exists (
    select from jsonb_array_elements(reasons) reason
    where reason ->> 'capability' is not null and reason ->> 'state' = 'DETECTED'
      and not (reason -> 'place' ->> 'kind' = 'CODE' and reason -> 'place' ->> 'at' ~ '^.+:[1-9][0-9]*:[1-9][0-9]*$'))
$$;

-- The outcome of one round; a later one overrides, none is changed.
create table decision (
  id            uuid        primary key,
  submission_id uuid        not null references submission,
  revision      int         not null,
  outcome       text        not null
    constraint decision_outcome_known check (outcome in ('APPROVED', 'REJECTED')),
  decided_by    text        not null,
  pack_version  text,
  reasons       jsonb       not null default '[]',
  remedies      jsonb       not null default '[]',
  comment       text,
  overrides     uuid        references decision,
  at            timestamptz not null default now(),
  constraint rejection_has_place_and_remedies check (
    outcome <> 'REJECTED' or (reasons_have_a_place(reasons) and jsonb_array_length(remedies) > 0)),
  constraint rejection_names_its_rules check (outcome <> 'REJECTED' or pack_version is not null),
  constraint rules_reject_by_code check (decided_by <> 'RULES' or reasons_have_code(reasons))
);
create index decision_of_submission on decision (submission_id, at desc);
create trigger decision_append_only before update or delete on decision
  for each row execute function refuse_change();

create function has_open_blocking_finding(submission uuid) returns boolean language sql stable
  set search_path from current as $$
  select exists (
    select from finding f
    join submission s on s.id = submission
    where f.assessment_id = (select max(a.id) from assessment a where a.submission_id = submission)
      and f.blocking
      and not exists (
        select from finding_verdict v
        where v.app_id = s.app_id and v.fingerprint = f.fingerprint and v.verdict = 'FALSE_POSITIVE'))
$$;

create function refuse_unfounded_approval() returns trigger language plpgsql
  set search_path from current as $$
begin
  if new.outcome = 'APPROVED' and has_open_blocking_finding(new.submission_id) then
    raise exception 'approval refused: submission % has an open blocking finding', new.submission_id
      using errcode = 'check_violation', constraint = 'approval_has_no_open_blocking_finding';
  end if;
  return new;
end $$;
create trigger decision_is_founded before insert on decision
  for each row execute function refuse_unfounded_approval();

-- A status that is a decision has its decision.
create function refuse_undecided_status() returns trigger language plpgsql
  set search_path from current as $$
begin
  if new.status in ('APPROVED', 'REJECTED') and new.status is distinct from old.status
     and not exists (select from decision d where d.submission_id = new.id and d.revision = new.revision
                     and d.outcome = new.status) then
    raise exception 'submission % cannot be % without a decision', new.id, new.status
      using errcode = 'check_violation', constraint = 'status_has_its_decision';
  end if;
  return new;
end $$;
create trigger submission_status_is_decided before insert or update of status on submission
  for each row execute function refuse_undecided_status();
