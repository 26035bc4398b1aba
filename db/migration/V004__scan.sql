-- One result for one package and one rule pack, however often it was scanned.
create table scan_result (
  package_sha256 text        not null,
  pack_version   text        not null,
  result         jsonb       not null,
  created_at     timestamptz not null default now(),
  primary key (package_sha256, pack_version)
);

-- What one file says by itself, so that a resubmission scans only what changed.
create table file_facts (
  blob_sha256  text  not null,
  kind         text  not null,
  pack_version text  not null,
  facts        bytea not null,
  primary key (blob_sha256, kind, pack_version)
);
