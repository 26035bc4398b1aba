-- What was read in a document, and the accepted piece that one was carried over from.
alter table evidence add column reading jsonb;
alter table evidence add column carried_from uuid references evidence;
create index evidence_carried on evidence (carried_from);
