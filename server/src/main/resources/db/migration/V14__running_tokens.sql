-- Which tokens charge now, on whichever node (ConcurrentTx, P-30).
create index session_running_on on session (token) where state = 'ACTIVE' and partner_id is not null;
