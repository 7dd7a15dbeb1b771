-- Which locations a partner may see: all that are published, or the chosen ones.
alter table partner
    add column sees_all   boolean not null default true,
    add column sees_since timestamptz;
comment on column partner.sees_since is 'when all came into its sight; null if it always saw all';

create table partner_location (
    partner_id   uuid not null references partner on delete cascade,
    location_id  text not null references location on delete cascade,
    since        timestamptz not null,
    primary key (partner_id, location_id)
);
comment on table partner_location is 'what a partner sees that does not see all';
