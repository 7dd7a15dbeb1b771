-- Partners page through locations in an order that never changes, and what is shown to them is told by a row alone.
alter table location
    add column number bigint generated always as identity,
    add column speeds text[];
comment on column location.speeds is 'the classes it charges at; null while nothing can be charged at, or an EVSE has no connector';
create unique index location_by_number on location (number);

update location l set speeds = (
    select array_agg(distinct case
            when c.power_type = 'DC' or coalesce(c.max_power_w, c.voltage * c.amperage * case c.power_type
                when 'AC_3_PHASE' then 3 when 'AC_1_PHASE' then 1 else 2 end) > 23100 then 'FAST'
            else 'STANDARD' end)
    from evse e left join connector c on c.evse_uid = e.uid
    where e.location_id = l.id and not e.removed having bool_and(c.id is not null));
