-- What machines sign in with. Only the hash is kept; a token ends with its time, its revocation or its owner.
create table api_token (
  id           uuid        primary key,
  owner        text        not null,
  name         text        not null,
  prefix       text        not null unique,
  hash         bytea       not null,
  scopes       text[]      not null
    constraint api_token_scopes_known check (cardinality(scopes) > 0 and scopes <@ array[
      'CHECKS', 'SUBMISSIONS_READ', 'SUBMISSIONS_WRITE', 'INBOX', 'EVENTS', 'POLICY', 'OPERATIONS', 'WECHAT']),
  app_id       text,
  created_at   timestamptz not null default now(),
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  last_used_on date,
  -- the WeChat-style door asks of which app a token speaks, the others do not
  constraint api_token_speaks_of_one_app check ((app_id is not null) = ('WECHAT' = any(scopes)))
);
create index api_token_of_owner on api_token (owner, created_at, id);
