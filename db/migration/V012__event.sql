-- Audit trail, outbox and feed in one. Written unnumbered in the transaction of the change; one sequencer numbers
-- and chains committed rows, so that no reader skips a late commit.
create table event (
  id            uuid        primary key default gen_random_uuid(),
  seq           bigint      unique,
  type          text        not null,
  at            timestamptz not null default clock_timestamp(),
  submission_id uuid,
  app_id        text,
  organisation  text,
  data          jsonb       not null,
  prev_hash     bytea,
  hash          bytea
);
create index event_unnumbered on event (at, id) where seq is null;
create index event_of_submission on event (submission_id, seq);
create index event_of_organisation on event (organisation, seq);

create function refuse_event_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seq is null and new.seq is not null
     and (new.id, new.type, new.at, new.data) = (old.id, old.type, old.at, old.data)
     and new.submission_id is not distinct from old.submission_id
     and new.app_id is not distinct from old.app_id
     and new.organisation is not distinct from old.organisation then
    return new;
  end if;
  raise exception 'event is append-only: % refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger event_append_only before update or delete on event
  for each row execute function refuse_event_change();

create function event_hash(prev bytea, e event) returns bytea language sql stable as $$
  select sha256(prev || convert_to(concat_ws('|', e.seq, e.id, e.type, extract(epoch from e.at)::numeric(20, 6),
    coalesce(e.submission_id::text, ''), coalesce(e.app_id, ''), coalesce(e.organisation, ''), e.data::text), 'UTF8'))
$$;

-- Numbers what is committed, in order of time, one caller at a time. Returns how many it numbered.
create function number_events(at_most int) returns int language plpgsql
  set search_path from current as $$
declare
  e event;
  last_seq bigint;
  last_hash bytea;
  numbered int := 0;
begin
  perform pg_advisory_xact_lock(7204511);
  select seq, hash into last_seq, last_hash from event where seq is not null order by seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, ''::bytea);
  for e in select * from event where seq is null order by at, id limit at_most loop
    last_seq := last_seq + 1;
    e.seq := last_seq;
    e.prev_hash := last_hash;
    last_hash := event_hash(last_hash, e);
    update event set seq = last_seq, prev_hash = e.prev_hash, hash = last_hash where id = e.id;
    numbered := numbered + 1;
  end loop;
  return numbered;
end $$;
