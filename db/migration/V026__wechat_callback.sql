-- A subscriber is told in the words of Standard Webhooks, or in WeChat's, encrypted for its own key.
alter table webhook add column format text not null default 'STANDARD'
  constraint webhook_format_known check (format in ('STANDARD', 'WECHAT_XML'));

create table wechat_callback (
  webhook_id       uuid        primary key references webhook on delete cascade,
  organisation     text        not null unique,
  token            text        not null,
  encoding_aes_key text        not null,
  component_app_id text,
  verified_at      timestamptz
);
