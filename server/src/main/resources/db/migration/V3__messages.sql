-- What was said with stations, one row per exchange. The writer makes the id; a row's place never changes.
-- A partition per day, so that forgetting costs nothing.
create table message (
    at           timestamptz not null,
    id           bigint not null,
    station_id   text not null,
    from_station boolean not null,
    kind         text not null,
    action       text,
    message_id   text,
    call         text not null,
    answer       text,
    answered_at  timestamptz,
    primary key (at, id)
) partition by range (at);
create index message_by_station on message (station_id, at, id);
create table message_rest partition of message default;
