-- What needs a person: one row per episode, however often it is reported. The key says what it is about.
create table alarm (
    id           uuid primary key,
    key          text not null,
    station_id   text,
    evse_number  integer,
    connector_number integer,
    kind         text not null,
    code         text not null,
    severity     text not null check (severity in ('NOTICE', 'WARNING', 'CRITICAL')),
    words        text not null,
    detail       text not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    repeated_at  timestamptz not null,
    count        bigint not null,
    steps        bigint not null default 1,
    acknowledged_at timestamptz,
    acknowledged_by text,
    acknowledged_note text,
    cleared_at   timestamptz,
    cleared_by   text,
    cleared_words text,
    told_at      timestamptz,
    told_severity text
) with (fillfactor = 80);
create unique index alarm_once on alarm (key) where cleared_at is null;
create index alarm_by_key on alarm (key, id);
create index alarm_list on alarm ((cleared_at is null), id);
create index alarm_by_station on alarm (station_id, (cleared_at is null), id);
create index alarm_old on alarm (cleared_at) where cleared_at is not null;

-- The latest steps of each alarm; an old one's slot is used again.
create table alarm_step (
    alarm_id     uuid not null references alarm on delete cascade,
    slot         integer not null,
    number       bigint not null,
    at           timestamptz not null,
    kind         text not null,
    severity     text not null,
    words        text not null,
    detail       text not null,
    who          text,
    primary key (alarm_id, slot)
);

-- Who is told. A webhook's secret is encrypted (house §5a.12).
create table alarm_recipient (
    id           uuid primary key,
    channel      text not null check (channel in ('MAIL', 'WEBHOOK')),
    address      text not null,
    least_severity text not null check (least_severity in ('NOTICE', 'WARNING', 'CRITICAL')),
    language     text not null,
    secret_sealed bytea,
    created_at   timestamptz not null,
    unique (channel, address)
);

-- What has to be told to whom, written in the transaction that caused it, claimed by its due time.
create table alarm_notice (
    id           uuid primary key,
    alarm_id     uuid not null references alarm on delete cascade,
    recipient_id uuid not null references alarm_recipient on delete cascade,
    occasion     text not null check (occasion in ('RAISED', 'STILL', 'CLEARED')),
    at           timestamptz not null,
    due_at       timestamptz not null,
    attempts     integer not null default 0,
    last_error   text,
    sent_at      timestamptz,
    given_up     boolean not null default false
) with (fillfactor = 70);
create unique index alarm_notice_once on alarm_notice (alarm_id, recipient_id, occasion) where sent_at is null and not given_up;
create index alarm_notice_due on alarm_notice (recipient_id, due_at) where sent_at is null and not given_up;
create index alarm_notice_of on alarm_notice (alarm_id, at);

-- What stations report of their security, and what we see of it ourselves (P-70).
create table security_event (
    id           uuid primary key,
    station_id   text not null,
    at           timestamptz not null,
    type         text not null,
    info         text not null,
    severity     text,
    ours         boolean not null
);
create index security_event_by_station on security_event (station_id, id);
