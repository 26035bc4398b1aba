-- What is hashed must be read in one way only: an array of JSON keeps every field apart and tells null from ''.
create function event_text(e event) returns text language sql stable as $$
  select jsonb_build_array(e.seq, e.id, e.type, extract(epoch from e.at)::numeric(20, 6), e.submission_id, e.app_id,
    e.organisation, e.data)::text
$$;
create or replace function event_hash(prev bytea, e event) returns bytea language sql stable
  set search_path from current as $$
  select sha256(prev || convert_to(event_text(e), 'UTF8'))
$$;

-- Installations from before the first release are chained anew, once.
alter table event disable trigger event_append_only;
do $$
declare
  e event;
  last_hash bytea := ''::bytea;
begin
  for e in select * from event where seq is not null order by seq loop
    update event set prev_hash = last_hash, hash = event_hash(last_hash, e) where id = e.id
      returning hash into last_hash;
  end loop;
end $$;
alter table event enable trigger event_append_only;

create trigger event_not_emptied before truncate on event
  for each statement execute function refuse_change();
