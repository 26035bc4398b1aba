-- How far the log of events has been turned into mail.
create table mail_cursor (
  only_one boolean primary key default true constraint mail_cursor_is_one check (only_one),
  seen     bigint  not null
);

-- What is still to be sent; a letter that is sent is gone, one that is being sent comes back when its node dies.
create table mail (
  id         bigint      generated always as identity primary key,
  seq        bigint      not null,
  address    text        not null,
  attempts   int         not null default 0,
  created_at timestamptz not null default now(),
  next_at    timestamptz not null default now(),
  unique (seq, address)
);
create index mail_due on mail (next_at, id);
