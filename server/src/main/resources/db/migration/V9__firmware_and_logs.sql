-- Numbers of requests that stations answer later, in messages of their own.
create sequence station_request as integer minvalue 1 maxvalue 1000000000 cycle;

-- Logs that stations were asked for. A file is kept on disk under its stored name; it is written once.
create table station_log (
    id          uuid primary key,
    operator_id text not null references operator,
    number      integer not null,
    station_id  text not null references station,
    kind        text not null check (kind in ('DIAGNOSTICS', 'SECURITY', 'DATA_COLLECTOR')),
    at          timestamptz not null,
    who         text not null,
    oldest      timestamptz,
    latest      timestamptz,
    elsewhere   text,
    open_until  timestamptz not null,
    state       text not null,
    words       text not null default '',
    announced   text,
    stored      text,
    file_name   text,
    size        bigint,
    sha256      text,
    received_at timestamptz,
    changed_at  timestamptz not null,
    check ((stored is null) = (received_at is null))
) with (fillfactor = 70);
create index station_log_by_station on station_log (station_id, at, id);
create index station_log_by_time on station_log (at);
create unique index station_log_stored on station_log (stored) where stored is not null;

-- The library of firmware: a file of ours, or an address elsewhere.
create table firmware (
    id          uuid primary key,
    operator_id text not null references operator,
    vendor      text not null,
    model       text,
    version     text not null,
    elsewhere   text,
    signature   text,
    certificate text,
    at          timestamptz not null,
    who         text not null,
    stored      text,
    file_name   text,
    size        bigint,
    sha256      text,
    received_at timestamptz,
    check ((signature is null) = (certificate is null)),
    check (elsewhere is null or stored is null)
);
create index firmware_by_time on firmware (at, id);
create unique index firmware_stored on firmware (stored) where stored is not null;

create table firmware_campaign (
    id          uuid primary key,
    operator_id text not null references operator,
    name        text not null,
    firmware_id uuid not null references firmware,
    at          timestamptz not null,
    who         text not null,
    at_once     integer not null check (at_once > 0),
    idle_only   boolean not null,
    daily_from  time,
    daily_until time,
    zone        text not null,
    stop_after  integer,
    stop_share  integer,
    retries     integer,
    retry_every integer,
    state       text not null check (state in ('RUNNING', 'PAUSED', 'STOPPED', 'CANCELED', 'DONE')),
    changed_at  timestamptz not null,
    check ((daily_from is null) = (daily_until is null))
);
create index firmware_campaign_by_time on firmware_campaign (at, id);
create index firmware_campaign_running on firmware_campaign (id) where state = 'RUNNING';

-- One station and one firmware: waiting, asked, under way or ended.
create table firmware_update (
    id          uuid primary key,
    operator_id text not null references operator,
    number      integer not null,
    station_id  text not null references station,
    firmware_id uuid not null references firmware,
    campaign_id uuid references firmware_campaign,
    at          timestamptz not null,
    who         text not null,
    retrieve_at timestamptz,
    install_at  timestamptz,
    retries     integer,
    retry_every integer,
    state       text not null check (state in ('WAITING', 'ASKING', 'UNDER_WAY', 'INSTALLED', 'FAILED', 'CANCELED')),
    word        text not null default '',
    due_at      timestamptz not null,
    asked_at    timestamptz,
    changed_at  timestamptz not null,
    booted_with text
) with (fillfactor = 70);
create index firmware_update_by_station on firmware_update (station_id, at, id);
create index firmware_update_by_campaign on firmware_update (campaign_id, station_id) where campaign_id is not null;
create index firmware_update_open on firmware_update (state, due_at) where state in ('WAITING', 'ASKING', 'UNDER_WAY');
create index firmware_update_by_number on firmware_update (number);

-- What local controllers said of firmware they publish (OCPP 2.0.1 L03), the latest word of each request.
create table firmware_publication (
    station_id text not null references station,
    number     integer not null,
    status     text not null,
    locations  text[] not null,
    at         timestamptz not null,
    primary key (station_id, number)
);

-- What stations last reported to show.
create table display_message (
    station_id  text not null references station,
    number      integer not null,
    priority    text not null,
    state       text,
    from_at     timestamptz,
    until_at    timestamptz,
    transaction text,
    format      text not null,
    language    text,
    content     text not null,
    report      integer not null,
    reported_at timestamptz not null,
    primary key (station_id, number)
);
create table display_listing (
    station_id text primary key references station,
    report     integer not null,
    at         timestamptz not null,
    complete   boolean not null
);

-- What stations hold of a customer; the subject and the parts are erased after a few days, the line stays.
create table customer_information (
    id          uuid primary key,
    operator_id text not null references operator,
    number      integer not null unique,
    station_id  text not null references station,
    at          timestamptz not null,
    who         text not null,
    report      boolean not null,
    clear       boolean not null,
    subject     text,
    state       text not null check (state in ('ASKING', 'ACCEPTED', 'REFUSED', 'COMPLETE', 'ERASED')),
    words       text not null default '',
    changed_at  timestamptz not null
);
create index customer_information_by_station on customer_information (station_id, at, id);
create index customer_information_kept on customer_information (at) where state <> 'ERASED';
create table customer_information_part (
    number   integer not null references customer_information (number),
    position integer not null,
    data     text not null,
    primary key (number, position)
);
