-- Where energy comes from: DSOs, contracts with them, and what they say.
create table dso (
    id            uuid primary key,
    operator_id   text not null references operator,
    name          text not null check (length(name) between 1 and 100),
    roles         text[] not null,
    currency      text not null check (currency ~ '^[A-Z]{3}$'),
    zone          text not null,
    protocol      text,
    settings      jsonb not null default '{}',
    hours         jsonb,
    sense         jsonb not null,
    declared_mix  jsonb,
    secret_sealed bytea,
    enabled       boolean not null,
    last_updated  timestamptz not null,
    due_at        timestamptz not null,
    failures      integer not null default 0,
    unique (operator_id, name)
);
comment on column dso.protocol is 'the door it is asked through; null if its prices are typed in or uploaded';
comment on column dso.hours is 'prices typed in; null if there are none';
create index dso_due on dso (due_at) where enabled and protocol is not null;

create table supply_contract (
    dso_id         uuid not null references dso on delete cascade,
    location_id    text not null references location on delete cascade,
    operator_id    text not null references operator,
    per_kwh        numeric not null,
    per_month      numeric not null,
    limit_w        double precision not null check (limit_w > 0),
    export         text not null check (export in ('NONE', 'FIXED', 'AS_TOLD')),
    export_per_kwh numeric,
    hold_s         bigint not null check (hold_s >= 0),
    switching_cost numeric not null,
    standing       text not null
        check (standing in ('NOT_ASKED', 'ASKED', 'GRANTED', 'PARTLY_GRANTED', 'REFUSED', 'UNANSWERED')),
    standing_at    timestamptz,
    answer_by      timestamptz,
    granted_w      double precision,
    refusal        text,
    primary key (dso_id, location_id),
    check ((export = 'FIXED') = (export_per_kwh is not null))
);
create index supply_contract_location on supply_contract (location_id);
create index supply_contract_asked on supply_contract (answer_by) where standing = 'ASKED';

create table supply (
    location_id  text not null references location on delete cascade,
    since        timestamptz not null,
    dso_id       uuid not null references dso on delete cascade,
    operator_id  text not null references operator,
    why          text not null,
    primary key (location_id, since)
);
comment on table supply is 'which DSO supplies a location; the newest row holds';

create table supply_value (
    dso_id      uuid not null references dso on delete cascade,
    what        text not null check (what in ('PURCHASE', 'EXPORT', 'MIX', 'CAPACITY')),
    location_id text not null default '',
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    amount      numeric,
    mix         jsonb,
    fetched_at  timestamptz not null,
    primary key (dso_id, what, location_id, starts_at),
    check (ends_at > starts_at),
    check ((what = 'MIX') = (mix is not null) and (what = 'MIX') = (amount is null)),
    check ((what = 'CAPACITY') = (location_id <> ''))
);
comment on table supply_value is 'curves, piece by piece: prices per kWh, mixes, watts; pieces of one curve do not overlap';
create index supply_value_end on supply_value (ends_at);

create table supply_feed (
    dso_id        uuid not null references dso on delete cascade,
    what          text not null check (what in ('PRICES', 'MIX', 'CAPACITY')),
    location_id   text not null default '',
    asked_at      timestamptz not null,
    good_at       timestamptz,
    trouble       text,
    trouble_since timestamptz,
    trouble_words text,
    primary key (dso_id, what, location_id)
);
comment on table supply_feed is 'how well a DSO tells what it tells; trouble is null while all is well';
