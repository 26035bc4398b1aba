-- How urgent the routing table finds a task; the queue stays in the order of due dates.
alter table inbox_item
  add column priority integer not null default 50;
