-- How stations deviate from the standard, learned from what they sent.
create table station_deviation (
    station_id text not null references station on delete cascade,
    name       text not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    primary key (station_id, name)
);
