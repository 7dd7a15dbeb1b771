-- What the meter signed at a transaction's begin and end goes to the bill unchanged (P-45).
alter table session_meter add column signed_begin text, add column signed_end text;
