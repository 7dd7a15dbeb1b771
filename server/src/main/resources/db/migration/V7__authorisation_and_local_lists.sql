-- A session that nobody answers for (P-31): the station is asked to stop it when the grace is over. No fact waits for it.
create table session_stop (
    session_id   uuid primary key,
    due_at       timestamptz not null
);
create index session_stop_due on session_stop (due_at);

-- What a station's local authorisation list holds: what it accepted, never what was only sent (field lesson 23).
create table local_list (
    station_id   text primary key references station on delete cascade,
    wanted       boolean not null,
    state        text not null check (state in ('OFF', 'WAITING', 'APPLIED', 'FAILED', 'NOT_SUPPORTED')),
    version      integer not null check (version >= 0),
    entries      json not null,
    most_entries integer,
    most_per_message integer,
    token_length integer,
    limits_told  boolean not null,
    sent_at      timestamptz,
    due_at       timestamptz,
    attempts     integer not null
);
create index local_list_due on local_list (due_at) where wanted;

-- What people want of availability, told again to a station that forgot it (P-51).
create table availability_wish (
    station_id   text not null references station on delete cascade,
    evse_number  integer not null,
    connector_number integer not null,
    operative    boolean not null,
    at           timestamptz not null,
    words        text,
    tried_at     timestamptz,
    primary key (station_id, evse_number, connector_number)
);

-- A car shows its contract instead of a card (P-33).
create index token_contract on token (replace(upper(contract_id), '-', ''));
