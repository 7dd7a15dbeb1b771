-- What each quarter-hour of a location was made of; written once, when it is over.
create table energy_balance (
    location_id text not null references location,
    operator_id text not null references operator,
    begins      timestamptz not null,
    balance     jsonb not null,
    primary key (location_id, begins)
);
create index energy_balance_old on energy_balance using brin (begins);

-- What sessions emitted, added to with each balance; grams of the energy of which it is known.
create table session_carbon (
    session_id uuid primary key,
    known_wh   numeric not null,
    grams      double precision not null
) with (fillfactor = 70);

-- Quarter-hours that a DSO must still be told of.
create table owed_usage (
    dso_id      uuid not null references dso on delete cascade,
    location_id text not null references location on delete cascade,
    begins      timestamptz not null,
    energy_wh   numeric not null,
    tries       integer not null default 0,
    due_at      timestamptz not null default '-infinity',
    primary key (dso_id, location_id, begins)
);
create index owed_usage_due on owed_usage (due_at, begins);
