-- The time in which unknown stations are let in to wait; at most one row.
create table onboarding_window (
    one           boolean primary key default true check (one),
    opened_at     timestamptz not null,
    closes_at     timestamptz not null,
    opened_by     text not null,
    password_hash bytea
);
-- Stations nobody registered: those that wait for a decision, and those that were turned away for good.
create table candidate (
    id          text primary key,
    state       text not null check (state in ('WAITING', 'REJECTED')),
    key_hash    bytea not null,
    next_hash   bytea,
    by_password boolean not null,
    network     text not null,
    address     text not null,
    protocol    text,
    vendor      text,
    model       text,
    serial      text,
    firmware    text,
    sockets     text not null default '',
    asked_at    timestamptz,
    since       timestamptz not null,
    last_seen   timestamptz not null,
    strangers   integer not null default 0,
    decided_by  text
);
create index candidate_by_time on candidate (state, last_seen);
-- Whether the administrator keeps a registered station waiting or out when it boots (P-20).
alter table station add column hold text not null default 'NONE' check (hold in ('NONE', 'PENDING', 'REJECTED'));
