-- Promotions that would be worthwhile, for people to decide on; nothing was ever written into the table of V34.
drop table promotion_proposal;

create table promotion_proposal (
    -- of the price that it becomes, if it is accepted
    id             uuid primary key,
    operator_id    text not null references operator,
    area_id        text not null references price_area,
    speed          text not null check (speed in ('STANDARD', 'FAST')),
    during         tstzrange not null check (not isempty(during) and not upper_inf(during)),
    per_kwh        numeric not null,
    grounds        jsonb not null,
    made_at        timestamptz not null,
    -- null while nobody decided
    became         text check (became in ('ACCEPTED', 'DISMISSED', 'LAPSED')),
    decided_at     timestamptz,
    -- by whom, or why it lapsed
    decided_by     text,
    check ((became is null) = (decided_at is null) and (became is null) = (decided_by is null)),
    -- what was dismissed is not proposed again
    constraint one_proposal_at_a_time exclude using gist (area_id with =, speed with =, during with &&)
        where (became is distinct from 'LAPSED')
);
create index promotion_proposal_decided on promotion_proposal (decided_at desc nulls first, lower(during));
