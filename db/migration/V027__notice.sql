-- How far in the log of events each person has read what concerns them.
create table notice_read (
  person text   primary key,
  seen   bigint not null
);
-- Operators are told of every paused webhook, among all events of all organisations.
create index event_webhook_paused on event (seq) where type = 'webhook.paused';
