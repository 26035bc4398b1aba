-- What was uploaded for the WeChat-style door; who answers for the app is said there, since submit_audit does not ask.
create table app_upload (
  id             bigint      generated always as identity primary key,
  app_id         text        not null references app,
  package_sha256 text        not null references package,
  declaration    jsonb,
  uploaded_by    text        not null,
  at             timestamptz not null default now()
);
create index app_upload_of_app on app_upload (app_id, id desc);

-- The code that submit_audit hands in: the upload that was the last one when commit was called.
create table app_code (
  app_id       text        primary key references app,
  upload_id    bigint      not null references app_upload,
  user_version text        not null,
  user_desc    text        not null,
  committed_by text        not null,
  at           timestamptz not null default now()
);

-- A number of its own beside the submission's id, and what the door's quotas count.
create table wechat_audit (
  auditid       bigint      generated always as identity (start with 400000001) primary key,
  submission_id uuid        not null unique references submission,
  app_id        text        not null references app,
  organisation  text        not null,
  user_version  text        not null,
  user_desc     text        not null,
  submitted_at  timestamptz not null default now(),
  undone_at     timestamptz,
  sped_up_at    timestamptz,
  released_at   timestamptz
);
create index wechat_audit_of_app on wechat_audit (app_id, auditid desc);
create index wechat_audit_of_organisation on wechat_audit (organisation, submitted_at);

-- Pictures, films and certificates that calls name by media id.
create table wechat_media (
  media_id    text        primary key,
  app_id      text        not null,
  media_type  text        not null,
  file_name   text,
  blob_sha256 text        not null references blob,
  at          timestamptz not null default now()
);

-- Changes of an app's categories by this door, which has a monthly limit of them.
create table wechat_category_change (
  id       bigint      generated always as identity primary key,
  app_id   text        not null,
  category text        not null,
  kind     text        not null constraint wechat_category_change_kind_known check (kind in ('ADD', 'MODIFY', 'DELETE')),
  at       timestamptz not null default now()
);
create index wechat_category_change_of_app on wechat_category_change (app_id, at);

-- A case that must be answered sooner than usual, whatever task it comes to.
create table urgency (
  submission_id uuid        primary key references submission,
  due_at        timestamptz not null
);
