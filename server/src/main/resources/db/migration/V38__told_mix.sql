-- What eMSPs are told of the energy at a location, until it changes so much that they are told anew.
create table told_mix (
    location_id text primary key references location on delete cascade,
    operator_id text not null references operator,
    supplier    text not null,
    mix         jsonb not null,
    since       timestamptz not null
);
