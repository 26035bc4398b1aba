-- Content-addressed files: a resubmission stores only what changed.
create table blob (
  sha256 text   primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size   bigint not null,
  bytes  bytea  not null
);

create table package (
  sha256     text        primary key,
  form       text        not null constraint package_form_known check (form in ('FOLDER', 'ZIP', 'WXAPKG', 'STORED')),
  notes      jsonb       not null default '[]',
  created_at timestamptz not null default now()
);

create table package_file (
  package_sha256 text    not null references package,
  ordinal        int     not null,
  path           text    not null,
  size           bigint  not null,
  blob_sha256    text    not null references blob,
  primary key (package_sha256, ordinal)
);
create index package_file_blob on package_file (blob_sha256);
