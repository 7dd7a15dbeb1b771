-- Locations whose energy is planned.
create table energy_site (
    location_id    text primary key references location,
    operator_id    text not null references operator,
    import_limit_w double precision not null check (import_limit_w > 0),
    export_limit_w double precision not null check (export_limit_w >= 0),
    building_w     double precision not null check (building_w >= 0),
    carbon_price   numeric not null check (carbon_price >= 0),
    due_at         timestamptz not null,
    leased_until   timestamptz,
    -- the sessions that ran when it was last planned
    running        uuid[] not null default '{}'
) with (fillfactor = 70);
create index energy_site_due on energy_site (due_at);

-- What people decided instead of the plan. Of one location and thing at most one stands.
create table energy_choice (
    id          uuid primary key,
    operator_id text not null references operator,
    location_id text not null references location,
    about       text not null,
    kind        text not null,
    choice      jsonb not null,
    since       timestamptz not null,
    until       timestamptz,
    who         text not null,
    why         text not null,
    ended_at    timestamptz,
    ended_by    text,
    check (until is null or until > since)
);
create unique index energy_choice_stands on energy_choice (location_id, about) where ended_at is null;
create index energy_choice_history on energy_choice (location_id, since desc, id);
create index energy_choice_over on energy_choice (until) where ended_at is null and until is not null;

-- The newest plan of each location, as it was made and carried out.
create table energy_plan (
    location_id text primary key references location,
    operator_id text not null references operator,
    made_at     timestamptz not null,
    plan        jsonb not null
) with (fillfactor = 70);

-- Quarter by quarter what was planned, and why; kept for a time.
create table energy_quarter (
    location_id text not null references location,
    operator_id text not null references operator,
    begins      timestamptz not null,
    quarter     jsonb not null,
    primary key (location_id, begins)
) with (fillfactor = 80);
create index energy_quarter_old on energy_quarter (begins);
