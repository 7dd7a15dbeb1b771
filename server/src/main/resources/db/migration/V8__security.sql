-- How stations' connections are secured, and the certificates on both ends.
create table station_security (
    station_id      text primary key references station on delete cascade,
    profile         smallint not null default 1 check (profile between 0 and 3),
    used            smallint check (used between 0 and 3),
    used_at         timestamptz,
    upgrade_to      smallint check (upgrade_to between 0 and 3),
    upgrade_words   text,
    upgrade_at      timestamptz,
    next_key_hash   bytea,
    rotation        text check (rotation in ('SENT', 'ACCEPTED', 'KEPT_OLD', 'UNKNOWN')),
    rotation_words  text,
    rotation_at     timestamptz,
    certificates_at timestamptz
);
create index station_by_serial on station (serial) where serial is not null;

-- What we prove ourselves with; keys are sealed (house §5a.12). One of each purpose and algorithm is in use.
create table own_credential (
    id          uuid primary key,
    purpose     text not null check (purpose in ('AUTHORITY', 'SERVER')),
    algorithm   text not null check (algorithm in ('RSA', 'EC')),
    chain       text not null,
    key_sealed  bytea not null,
    in_use      boolean not null,
    made_at     timestamptz not null
);
create unique index own_credential_in_use on own_credential (purpose, algorithm) where in_use;

-- Certificates of others that we know, and what for.
create table known_certificate (
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    use         text not null,
    pem         text not null,
    added_at    timestamptz not null,
    primary key (fingerprint, use)
);

-- What our own authority signed; whose it is, is not left to the name in it.
create table issued_certificate (
    serial      text primary key,
    station_id  text references station on delete cascade,
    pem         text not null,
    not_after   timestamptz not null,
    issued_at   timestamptz not null,
    revoked_at  timestamptz
);
create index issued_certificate_by_station on issued_certificate (station_id, issued_at);

create table signing_request (
    id          uuid primary key,
    station_id  text not null references station on delete cascade,
    at          timestamptz not null,
    use         text not null,
    request_id  integer,
    csr         text not null,
    state       text not null check (state in ('REFUSED', 'WAITING', 'FAILED', 'SIGNED', 'ACCEPTED', 'REJECTED')),
    chain       text,
    words       text not null,
    attempts    integer not null default 0,
    due_at      timestamptz
) with (fillfactor = 70);
create index signing_request_by_station on signing_request (station_id, at);
create index signing_request_by_time on signing_request (at);
create index signing_request_open on signing_request (state, due_at) where state in ('WAITING', 'FAILED', 'SIGNED');

-- What stations said they hold, by the hashes they said it with.
create table installed_certificate (
    station_id       text not null references station on delete cascade,
    use              text not null,
    algorithm        text not null check (algorithm in ('SHA256', 'SHA384', 'SHA512')),
    issuer_name_hash text not null,
    issuer_key_hash  text not null,
    serial           text not null,
    primary key (station_id, use, algorithm, issuer_name_hash, issuer_key_hash, serial)
);

-- A certificate on its way to all stations (field lesson 22).
create table certificate_rollout (
    fingerprint text not null,
    use         text not null,
    station_id  text not null references station on delete cascade,
    state       text not null check (state in ('DUE', 'INSTALLED', 'REFUSED')),
    words       text not null default '',
    attempts    integer not null default 0,
    due_at      timestamptz not null,
    primary key (fingerprint, use, station_id)
) with (fillfactor = 70);
create index certificate_rollout_due on certificate_rollout (due_at) where state = 'DUE';
