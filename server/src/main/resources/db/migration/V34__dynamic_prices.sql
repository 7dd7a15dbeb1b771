-- How the price of an area's speed class follows what energy costs. Prices are net, per kWh.
create table price_rule (
    area_id        text not null references price_area,
    speed          text not null check (speed in ('STANDARD', 'FAST')),
    operator_id    text not null references operator,
    active         boolean not null,
    rule           jsonb not null,
    -- what people set instead
    fixed          jsonb,
    -- what is missing, and since when
    waiting        jsonb,
    due_at         timestamptz not null,
    leased_until   timestamptz,
    primary key (area_id, speed)
) with (fillfactor = 70);

-- What was announced, and on what grounds; written before the price of that id.
create table price_announcement (
    price_id       uuid primary key,
    operator_id    text not null references operator,
    area_id        text not null references price_area,
    speed          text not null,
    per_kwh        numeric not null,
    begins         timestamptz not null,
    announced_at   timestamptz not null,
    grounds        jsonb not null,
    withdrawn_at   timestamptz,
    withdrawn_by   text
);
create index price_announcement_latest on price_announcement (area_id, speed, begins desc, announced_at desc);

-- Which eMSP acknowledged which price, and when: as one that comes, and as the one that holds.
create table price_told (
    price_id       uuid not null,
    partner_id     uuid not null references partner,
    coming         boolean not null,
    at             timestamptz not null,
    primary key (price_id, partner_id, coming)
);

-- Promotions that would be worthwhile, for people to decide on. Of one time there is at most one, whatever became of it.
create table promotion_proposal (
    id             uuid primary key,
    operator_id    text not null references operator,
    area_id        text not null references price_area,
    speed          text not null check (speed in ('STANDARD', 'FAST')),
    during         tstzrange not null check (not isempty(during) and not upper_inf(during)),
    per_kwh        numeric not null,
    grounds        jsonb not null,
    made_at        timestamptz not null,
    -- null while nobody decided
    accepted       boolean,
    decided_at     timestamptz,
    decided_by     text,
    check ((accepted is null) = (decided_at is null)),
    constraint one_proposal_at_a_time exclude using gist (area_id with =, speed with =, during with &&)
);
