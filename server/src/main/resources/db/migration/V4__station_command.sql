-- Technical commands people sent to stations; outcome is null while the answer is awaited. Documents are JSON without secrets.
create table station_command (
    id         uuid primary key,
    station_id text not null references station,
    at         timestamptz not null,
    who        text not null,
    name       text not null,
    document   text not null,
    outcome    text check (outcome in ('ANSWERED', 'OFFLINE', 'NO_ANSWER', 'FAILED')),
    answer     text,
    code       text,
    words      text,
    ended_at   timestamptz
) with (fillfactor = 70);
create index station_command_by_station on station_command (station_id, at, id);
create index station_command_by_time on station_command (at);
