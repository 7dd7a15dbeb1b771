-- Values that stations of a kind shall have; patterns may hold stars.
create table configuration_template (
    id           uuid primary key,
    name         text not null unique,
    vendor       text not null,
    model        text not null,
    firmware     text not null,
    keep_applied boolean not null,
    changed_at   timestamptz not null
);
create table template_setting (
    template_id uuid not null references configuration_template on delete cascade,
    position    integer not null,
    address     text not null,
    attribute   text not null,
    value       text not null,
    primary key (template_id, position)
);
-- A station that is to get a template's values, and what came of it.
create table template_task (
    template_id uuid not null references configuration_template on delete cascade,
    station_id  text not null references station,
    due_at      timestamptz,
    attempts    integer not null default 0,
    who         text not null,
    done_at     timestamptz,
    result      text,
    primary key (template_id, station_id)
) with (fillfactor = 70);
create index template_task_due on template_task (due_at) where due_at is not null;
-- What stations watch by themselves (2.x), as they reported it; a report comes in parts.
create table variable_monitor (
    station_id  text not null references station,
    id          integer not null,
    address     text not null,
    type        text not null,
    value       numeric not null,
    severity    integer not null,
    transaction boolean not null,
    read_at     timestamptz not null,
    primary key (station_id, id)
);
create table monitor_report (
    station_id   text primary key references station,
    request_id   integer not null,
    asked_at     timestamptz not null,
    last_part    integer,
    completed_at timestamptz
) with (fillfactor = 70);
create table monitor_report_part (
    station_id text not null references station,
    request_id integer not null,
    part       integer not null,
    primary key (station_id, request_id, part)
);
