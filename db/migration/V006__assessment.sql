-- One row each time the rules were applied to a revision.
create table assessment (
  id            bigint      generated always as identity primary key,
  submission_id uuid        not null references submission,
  revision      int         not null,
  verdict       text        not null
    constraint assessment_verdict_known check (verdict in ('PASS', 'NEEDS_EVIDENCE', 'REJECT', 'MANUAL')),
  pack_version  text        not null,
  report        jsonb       not null,
  at            timestamptz not null default now()
);
create index assessment_latest on assessment (submission_id, id desc);

create table finding (
  assessment_id bigint  not null references assessment,
  ref           text    not null,
  rule          text    not null,
  capability    text,
  confidence    text    not null
    constraint finding_confidence_known check (confidence in ('CONCLUSIVE', 'STRONG', 'WEAK')),
  file          text,
  line          int,
  pointer       text,
  fingerprint   text    not null,
  blocking      boolean not null,
  primary key (assessment_id, ref),
  constraint finding_has_a_place check (file is not null and line > 0 or pointer is not null)
);

create trigger assessment_append_only before update or delete on assessment
  for each row execute function refuse_change();
create trigger finding_append_only before update or delete on finding
  for each row execute function refuse_change();

-- What a person said of a finding stays true for the app while the code it speaks of is the same.
create table finding_verdict (
  app_id      text        not null references app,
  fingerprint text        not null,
  verdict     text        not null
    constraint finding_verdict_known check (verdict in ('CONFIRMED', 'FALSE_POSITIVE')),
  said_by     text        not null,
  at          timestamptz not null default now(),
  primary key (app_id, fingerprint)
);
