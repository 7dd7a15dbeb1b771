-- What eMSPs asked about bookings, word for word (OCPI Bookings): written once.
create table booking_request (
    booking_id   uuid not null references booking,
    number       bigint generated always as identity,
    at           timestamptz not null,
    accepted     boolean not null,
    words        text not null,
    primary key (booking_id, number)
);
create trigger booking_request_stays before update or delete on booking_request
    for each statement execute function refuse_to_rewrite();

alter table outbox drop constraint outbox_kind_check, add constraint outbox_kind_check check (
    kind in ('TARIFF', 'LOCATION', 'EVSE', 'BOOKING_LOCATION', 'CALENDAR', 'SESSION', 'BOOKING', 'CDR'));
