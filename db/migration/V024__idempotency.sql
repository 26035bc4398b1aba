-- A key may stand for anything that a request made, not for a submission alone.
alter table idempotency_key rename column submission_id to made;
