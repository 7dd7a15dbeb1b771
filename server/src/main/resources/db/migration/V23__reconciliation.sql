-- The newest comparison of what a partner has of us with what we have.
create table partner_reconciliation (
    partner_id   uuid primary key references partner on delete cascade,
    at           timestamptz,
    compared     integer not null,
    missing      integer not null,
    different    integer not null,
    words        text not null,
    next_at      timestamptz not null
);
