-- What drivers want of their sessions (OCPI ChargingPreferences); the newest counts.
create table session_preference (
    session_id    uuid primary key,
    kind          text not null check (kind in ('REGULAR', 'FAST', 'CHEAP', 'GREEN')),
    departure     timestamptz,
    energy_wh     numeric,
    may_discharge boolean not null,
    at            timestamptz not null
);
create index session_preference_old on session_preference (at);
