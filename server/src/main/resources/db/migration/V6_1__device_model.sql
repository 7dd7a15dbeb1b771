-- What stations hold: the device model of 2.x, the configuration keys of 1.6. Secrets are not kept. An address names
-- component and variable as core.device writes it.
create table device_variable (
    station_id  text not null references station,
    address     text not null,
    attribute   text not null,
    value       text,
    mutability  text not null check (mutability in ('READ_ONLY', 'READ_WRITE', 'WRITE_ONLY')),
    data_type   text,
    unit        text,
    min_limit   numeric,
    max_limit   numeric,
    values_list text,
    monitorable boolean not null,
    read_at     timestamptz not null,
    primary key (station_id, address, attribute)
);
-- When a station was read, and when it is due again; a report comes in parts.
create table device_reading (
    station_id   text primary key references station,
    request_id   integer,
    asked_at     timestamptz not null,
    last_part    integer,
    completed_at timestamptz,
    failure      text,
    attempts     integer not null default 0,
    due_at       timestamptz not null
) with (fillfactor = 70);
create table device_report_part (
    station_id text not null references station,
    request_id integer not null,
    part       integer not null,
    primary key (station_id, request_id, part)
);
create sequence device_report_number as integer cycle;
-- Who changed what, and what the station said to it.
create table device_change (
    id         uuid primary key,
    station_id text not null references station,
    at         timestamptz not null,
    who        text not null,
    address    text not null,
    attribute  text not null,
    old_value  text,
    new_value  text not null,
    result     text not null,
    words      text not null
);
create index device_change_by_station on device_change (station_id, at, id);
create index device_change_by_time on device_change (at);
