-- The foundation: who we are, what stands where, who may charge, what happened, what must be told to whom.
create extension if not exists btree_gist;

create table operator (
    id           text primary key check (id ~ '^[A-Z]{2}-[A-Z0-9]{3}$'),
    number       integer generated always as identity,
    name         text not null,
    currency     text not null check (currency ~ '^[A-Z]{3}$'),
    zone         text not null,
    vat_percent  numeric not null check (vat_percent between 0 and 100)
);

create table price_area (
    id           text primary key,
    operator_id  text not null references operator,
    name         text not null
);

create table price (
    id           uuid primary key,
    operator_id  text not null references operator,
    area_id      text not null references price_area,
    speed        text not null check (speed in ('STANDARD', 'FAST')),
    kind         text not null check (kind in ('BASE', 'PROMOTION')),
    per_kwh      numeric not null check (per_kwh >= 0 and per_kwh < 1000000),
    currency     text not null,
    vat_percent  numeric not null check (vat_percent between 0 and 100),
    valid        tstzrange not null check (not isempty(valid)),
    created_at   timestamptz not null,
    -- Two active prices per speed class must never be (requirement document §2.2, Alloy fact).
    constraint one_price_at_a_time exclude using gist (area_id with =, speed with =, kind with =, valid with &&)
);

create table location (
    id           text primary key,
    operator_id  text not null references operator,
    area_id      text not null references price_area,
    name         text not null,
    street       text not null,
    city         text not null,
    postal_code  text,
    country      text not null check (country ~ '^[A-Z]{3}$'),
    latitude     double precision not null check (latitude between -90 and 90),
    longitude    double precision not null check (longitude between -180 and 180),
    zone         text not null,
    listed       boolean not null,
    last_updated timestamptz not null
);

create table station (
    id           text primary key,
    operator_id  text not null references operator,
    location_id  text not null references location,
    key_hash     bytea,
    vendor       text,
    model        text,
    serial       text,
    firmware     text,
    protocol     text,
    booted_at    timestamptz,
    online       boolean not null default false,
    online_since timestamptz,
    epoch        bigint not null default 0
) with (fillfactor = 70);
create index station_location on station (location_id);

create table evse (
    uid          text primary key,
    operator_id  text not null references operator,
    location_id  text not null references location,
    evse_id      text,
    station_id   text not null references station,
    number       integer not null check (number > 0),
    removed      boolean not null default false,
    last_updated timestamptz not null
) with (fillfactor = 70);
create unique index evse_address on evse (station_id, number) where not removed;
create index evse_location on evse (location_id);

create table connector (
    evse_uid     text not null references evse,
    id           text not null,
    number       integer not null check (number > 0),
    standard     text not null,
    format       text not null,
    power_type   text not null,
    voltage      integer not null check (voltage > 0),
    amperage     integer not null check (amperage > 0),
    max_power_w  integer check (max_power_w > 0),
    state        text not null default 'UNREPORTED',
    words        text not null default '',
    error        text not null default '',
    reported_at  timestamptz,
    last_updated timestamptz not null,
    primary key (evse_uid, id),
    unique (evse_uid, number) deferrable initially deferred
) with (fillfactor = 70);

create table partner (
    id           uuid primary key,
    operator_id  text not null references operator,
    name         text not null,
    country_code text,
    party_id     text,
    status       text not null check (status in ('INVITED', 'CONNECTED', 'SUSPENDED')),
    last_updated timestamptz not null,
    unique (country_code, party_id)
);

-- Tokens partners present to us are kept as keyed hashes; the one we present is encrypted (house §5a.12).
create table partner_token (
    hash         bytea primary key,
    partner_id   uuid not null references partner on delete cascade,
    invitation   boolean not null,
    unique (partner_id, invitation)
);

create table partner_connection (
    partner_id   uuid primary key references partner on delete cascade,
    version      text not null,
    versions_url text not null,
    endpoints    jsonb not null,
    token_sealed bytea not null,
    plain_token  boolean not null
);

create table token (
    partner_id   uuid not null references partner,
    uid_folded   text not null,
    type         text not null,
    uid          text not null,
    country_code text not null,
    party_id     text not null,
    contract_id  text not null,
    visual_number text,
    issuer       text not null,
    group_id     text,
    valid        boolean not null,
    whitelist    text not null,
    language     text,
    last_updated timestamptz not null,
    primary key (uid_folded, partner_id, type)
);
create unique index token_by_partner on token (partner_id, uid_folded, type);

-- Commitments exclude each other, facts do not (house §5a.1).
create sequence booking_number as integer minvalue 1;
create table booking (
    id           uuid primary key,
    operator_id  text not null references operator,
    number       integer not null unique,
    evse_uid     text not null references evse,
    period       tstzrange not null check (not isempty(period)),
    state        text not null check (state in ('HELD', 'FULFILLED', 'CANCELLED', 'EXPIRED')),
    why          text,
    partner_id   uuid references partner,
    partners_id  text,
    driver       jsonb not null,
    constraint never_double_booked exclude using gist (evse_uid with =, period with &&) where (state = 'HELD')
);
-- An eMSP may use a reservation id again once the first is over.
create unique index booking_held_for on booking (partner_id, partners_id) where state = 'HELD';
create index booking_partners_id on booking (partner_id, partners_id, number);
create index booking_due on booking (upper(period)) where state = 'HELD';

-- What stations report. No foreign key and no bound may refuse a fact (house §5a.1).
create sequence session_number as integer minvalue 1 increment 1000;
create table session (
    id           uuid primary key,
    operator_id  text not null,
    number       integer not null unique,
    station_id   text not null,
    location_id  text not null,
    evse_number  integer,
    evse_uid     text,
    connector_id text,
    state        text not null check (state in ('PENDING', 'ACTIVE', 'ENDED', 'ABANDONED')),
    state_until  timestamptz,
    ended_at     timestamptz,
    end_reason   text,
    started_at   timestamptz not null,
    transaction_key text,
    transaction_ref text,
    start_heard  boolean not null default false,
    token        text,
    partner_id   uuid,
    driver       jsonb,
    price_id     uuid,
    booking_id   uuid,
    last_updated timestamptz not null
) with (fillfactor = 85);
create unique index session_transaction on session (station_id, transaction_key);
create index session_reference on session (station_id, transaction_ref);
create index session_open on session (station_id) where state = 'ACTIVE' or state_until is not null;
create index session_waiting on session (state_until) where state_until is not null;
create index session_running on session (started_at, id) where state in ('PENDING', 'ACTIVE');
create index session_by_start on session (started_at, id);
create index session_by_station on session (station_id, started_at, id);
create index session_by_location on session (location_id, started_at, id);
create index session_by_token on session (token, started_at, id) where token is not null;
create index session_by_change on session (partner_id, last_updated, id) where partner_id is not null;
create index session_open_by_partner on session (partner_id)
    where partner_id is not null and state in ('PENDING', 'ACTIVE');

-- What changes with every meter value lives apart and without other indexes, so that updates stay cheap (HOT).
create table session_meter (
    session_id   uuid primary key,
    first_wh     numeric,
    last_wh      numeric,
    power_w      double precision,
    soc          integer,
    read_at      timestamptz,
    heard        text not null default '',
    last_updated timestamptz not null
) with (fillfactor = 50);

-- The digest tells two readings of one moment apart and recognises a repeated one.
create table meter_value (
    station_id   text not null,
    evse_number  integer not null,
    read_at      timestamptz not null,
    digest       bigint not null,
    session_id   uuid,
    register_wh  numeric,
    power_w      double precision,
    soc          integer,
    begin        boolean not null,
    samples      jsonb not null,
    primary key (station_id, read_at, evse_number, digest)
) partition by range (read_at);
create table meter_value_rest partition of meter_value default;

-- The position is made by the writer, so that a repeated commit writes no line twice.
create table session_event (
    session_id   uuid not null,
    position     bigint not null,
    at           timestamptz not null,
    kind         text not null,
    detail       text,
    primary key (session_id, position)
);

create table cdr (
    session_id   uuid primary key,
    operator_id  text not null,
    partner_id   uuid not null,
    price_id     uuid not null,
    document     jsonb not null,
    energy_wh    numeric not null,
    net          numeric not null,
    tax          numeric not null,
    gross        numeric not null,
    currency     text not null,
    created_at   timestamptz not null
);
create index cdr_by_partner on cdr (partner_id, created_at, session_id);

create table quarantine (
    id           uuid primary key,
    station_id   text not null,
    at           timestamptz not null,
    what         text not null,
    why          text not null
);

-- What has to leave for a partner, written in the transaction that caused it (house §4, §5a.3).
-- Documents leave in the order of their positions.
create table outbox (
    partner_id   uuid not null,
    kind         text not null check (kind in ('TARIFF', 'LOCATION', 'EVSE', 'SESSION', 'CDR')),
    object_id    text not null,
    position     bigint generated always as identity,
    version      bigint not null default 1,
    since        timestamptz not null,
    due_at       timestamptz not null,
    attempts     integer not null default 0,
    parked       boolean not null default false,
    last_error   text,
    primary key (partner_id, kind, object_id)
) with (fillfactor = 50);
create index outbox_order on outbox (partner_id, kind, position) where not parked;

create table partner_health (
    partner_id   uuid primary key references partner on delete cascade,
    last_success timestamptz,
    last_error   text,
    last_error_at timestamptz
);

-- Where an eMSP keeps a document we posted (O-35).
create table delivered_document (
    partner_id   uuid not null references partner on delete cascade,
    object_id    text not null,
    url          text,
    at           timestamptz not null,
    primary key (partner_id, object_id)
);

create sequence command_number as integer minvalue 1;
create table command (
    id           uuid primary key,
    number       integer not null unique,
    partner_id   uuid not null references partner,
    kind         text not null,
    station_id   text,
    request      jsonb not null,
    response_url text not null,
    accepted_at  timestamptz not null,
    due          timestamptz not null,
    result       text,
    message      text,
    decided_at   timestamptz,
    delivered_at timestamptz,
    attempts     integer not null default 0,
    next_attempt timestamptz,
    last_error   text
);
create index command_undecided on command (due) where result is null;
create index command_undelivered on command (next_attempt) where result is not null and delivered_at is null;
create index command_grants on command (station_id, accepted_at);

create table failed_exchange (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    who          text not null,
    what         text not null,
    why          text not null,
    retry_at     timestamptz
);
create index failed_exchange_who on failed_exchange (who, id);

create table person (
    id           uuid primary key,
    name         text not null,
    role         text not null check (role in ('ADMINISTRATOR', 'MAINTAINER')),
    password_hash text not null,
    enabled      boolean not null,
    created_at   timestamptz not null
);
create unique index person_name on person (lower(name));

create table api_token (
    hash         bytea primary key,
    person_id    uuid not null references person on delete cascade,
    label        text not null,
    created_at   timestamptz not null,
    unique (person_id, label)
);

create table audit (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    who          text not null,
    action       text not null,
    subject      text not null
);
