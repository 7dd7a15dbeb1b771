-- What is still to be billed for a booking that nobody used; such a bill has no session.
alter table booking add column owed jsonb;
create index booking_owed on booking (id) where owed is not null;
alter table cdr alter column session_id drop not null;

-- Who may come instead of the driver.
alter table booking add column other_tokens text[] not null default '{}';
