-- Charging profiles we want at stations, and what stations made of them; the profile itself is JSON.
create sequence charging_profile_number start with 1000;

create table charging_profile (
    number       integer primary key,
    station_id   text not null references station,
    role         text not null check (role in ('LIMIT', 'FALLBACK', 'ANSWER')),
    profile      jsonb not null,
    state        text not null check (state in ('WANTED', 'ACCEPTED', 'REFUSED', 'UNKNOWN', 'UNWANTED', 'CLEARED')),
    words        text not null,
    who          text not null,
    why          text not null,
    instead_of   integer,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    confirmed_at timestamptz,
    due_at       timestamptz,
    attempts     integer not null
) with (fillfactor = 80);
create index charging_profile_by_station on charging_profile (station_id, (state = 'CLEARED'), number);
create index charging_profile_due on charging_profile (due_at) where due_at is not null;
create index charging_profile_old on charging_profile (changed_at) where state = 'CLEARED';

-- How a station deals with profiles, and when that was last looked at.
create table station_power (
    station_id   text primary key references station,
    traits       jsonb not null,
    checked_at   timestamptz,
    leased_until timestamptz
) with (fillfactor = 80);

-- Limits set by others, as stations told them.
create table reported_limit (
    station_id   text not null references station,
    evse_number  integer not null,
    source       text not null,
    critical     boolean,
    schedules    jsonb not null,
    at           timestamptz not null,
    primary key (station_id, evse_number, source)
);

-- What the car at an EVSE said last: its needs, and what it means to take.
create table ev_needs (
    station_id   text not null references station,
    evse_number  integer not null,
    session_id   uuid,
    at           timestamptz not null,
    mode         text not null,
    energy_wh    numeric,
    departure    timestamptz,
    parameters   jsonb not null,
    served       boolean not null,
    primary key (station_id, evse_number)
);
create index ev_needs_unserved on ev_needs (at) where not served;

create table ev_schedule (
    station_id   text not null references station,
    evse_number  integer not null,
    session_id   uuid,
    at           timestamptz not null,
    base         timestamptz not null,
    schedule     jsonb not null,
    within_limits boolean not null,
    primary key (station_id, evse_number)
);
