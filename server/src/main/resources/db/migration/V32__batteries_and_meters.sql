-- Batteries and meters at locations. The few rows change every few seconds: no index on due_at, so that updates stay cheap.
create table energy_device (
    id            uuid primary key,
    operator_id   text not null references operator,
    location_id   text not null references location,
    kind          text not null check (kind in ('BATTERY', 'PV', 'BUILDING', 'GRID')),
    name          text not null,
    rating        jsonb check ((rating is not null) = (kind = 'BATTERY')),
    protocol      text not null,
    settings      jsonb not null,
    secret_sealed bytea,
    due_at        timestamptz not null default '-infinity'
) with (fillfactor = 70);
create unique index energy_device_name on energy_device (location_id, name);

create table energy_device_status (
    device_id     uuid primary key references energy_device on delete cascade,
    status        jsonb not null
) with (fillfactor = 50);

-- What a battery shall do until it is over; said again at next_at.
create table battery_command (
    battery_id    uuid primary key references energy_device on delete cascade,
    wanted_w      double precision not null,
    why           text not null,
    at            timestamptz not null,
    until         timestamptz not null,
    sent_w        double precision,
    sent_at       timestamptz,
    words         text not null,
    next_at       timestamptz not null
) with (fillfactor = 50);

-- What flowed, per quarter of an hour.
create table energy_history (
    device_id     uuid not null references energy_device on delete cascade,
    begins_at     timestamptz not null,
    seconds       double precision not null,
    watt_seconds  double precision not null,
    charge        double precision,
    primary key (device_id, begins_at)
) with (fillfactor = 90);
create index energy_history_by_age on energy_history using brin (begins_at);
