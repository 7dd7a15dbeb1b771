-- An EVSE is kept for its booking from when the driver may begin, as the booking's terms tell, and no earlier.
update booking set kept_from = lower(period) - (terms ->> 'earlyStart')::interval
where state = 'HELD' and terms is not null;
