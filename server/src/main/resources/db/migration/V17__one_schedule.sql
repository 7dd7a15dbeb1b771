-- One schedule: an occupation stands only while it holds, whatever it stands for (ADR 0021).
create table occupation (
    id           uuid primary key,
    operator_id  text not null references operator,
    evse_uid     text not null references evse,
    kind         text not null check (kind in ('BOOKING', 'MAINTENANCE', 'SOCKET', 'CLOSED')),
    during       tstzrange not null check (not isempty(during)),
    constraint never_taken_twice exclude using gist (evse_uid with =, during with &&)
);

insert into occupation (id, operator_id, evse_uid, kind, during)
select id, operator_id, evse_uid, 'BOOKING', period from booking where state = 'HELD';

alter table booking
    drop constraint never_double_booked,
    drop constraint booking_state_check,
    add column kept_from timestamptz,
    add column terms jsonb,
    add column outcome jsonb,
    add column next_at timestamptz,
    add column hold jsonb,
    add column last_updated timestamptz;

update booking set kept_from = lower(period), last_updated = lower(period),
    next_at = case when state = 'HELD' then upper(period) end,
    state = case state when 'EXPIRED' then 'NO_SHOW' else state end,
    outcome = case when state = 'CANCELLED' then jsonb_build_object('by', jsonb_build_object('party', 'SYSTEM', 'name', ''),
        'reason', 'UNKNOWN', 'words', coalesce(why, '')) end;

drop index booking_due;
alter table booking
    drop column why,
    alter column kept_from set not null,
    alter column last_updated set not null,
    add constraint booking_state_check check (state in ('HELD', 'FULFILLED', 'CANCELLED', 'NO_SHOW', 'REJECTED'));

create index booking_kept on booking (evse_uid, kept_from) where state = 'HELD';
create index booking_due on booking (next_at) where next_at is not null;
create index booking_by_start on booking (lower(period), id);
create index booking_by_evse on booking (evse_uid, lower(period), id);
create index booking_by_change on booking (partner_id, last_updated, id) where terms is not null;
-- A reservation_id and a request_id are different things.
drop index booking_held_for;
drop index booking_partners_id;
create unique index booking_held_for on booking (partner_id, partners_id, (terms is null)) where state = 'HELD';
create index booking_partners_id on booking (partner_id, partners_id, (terms is null), number);

-- Who did what to a booking, and why: written once.
create table booking_event (
    booking_id   uuid not null references booking,
    number       bigint generated always as identity,
    at           timestamptz not null,
    kind         text not null,
    party        text not null,
    name         text not null,
    why          text not null,
    primary key (booking_id, number)
);
create function refuse_to_rewrite() returns trigger language plpgsql as $$
begin
    raise exception 'what happened is not rewritten';
end $$;
create trigger booking_event_stays before update or delete on booking_event
    for each statement execute function refuse_to_rewrite();

-- Where nothing is said, a location is open around the clock.
create table opening_hours (
    location_id  text primary key references location,
    operator_id  text not null references operator,
    hours        jsonb not null
);

create table maintenance (
    id           uuid primary key,
    operator_id  text not null references operator,
    series       uuid not null,
    evse_uid     text not null references evse,
    connector_id text,
    kind         text not null check (kind in ('MAINTENANCE', 'CLOSED')),
    period       tstzrange not null check (not isempty(period) and not upper_inf(period)),
    words        text not null,
    planned_by   text not null,
    state        text not null check (state in ('PLANNED', 'RUNNING', 'DONE', 'CANCELLED')),
    returns      boolean not null default false,
    next_at      timestamptz,
    ended_at     timestamptz
);
create index maintenance_by_evse on maintenance using gist (evse_uid, period);
create index maintenance_due on maintenance (next_at) where next_at is not null;
