-- What the inbox counts and searches by, kept beside each item so that a long queue is read once and unparsed.
-- No trigram index: it sees no Chinese where the database's LC_CTYPE is C, and nothing shorter than three characters.
alter table inbox_item
  add column codes  jsonb not null generated always as (jsonb_path_query_array(reasons, '$[*].code')) stored,
  add column sought text  not null generated always as (
    lower(app_name || E'\n' || app_id || E'\n' || coalesce(submission_id::text, ''))) stored;
create index inbox_item_codes on inbox_item using gin (codes jsonb_path_ops);
create index inbox_item_application on inbox_item (application_id) where application_id is not null;
