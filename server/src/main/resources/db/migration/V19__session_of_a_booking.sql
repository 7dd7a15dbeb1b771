-- The page of a booking shows the session it became.
create index session_by_booking on session (booking_id) where booking_id is not null;
