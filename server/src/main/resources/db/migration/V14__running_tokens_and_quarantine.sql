-- Which tokens charge now, on whichever node (ConcurrentTx, P-30).
create index session_running_on on session (token) where state = 'ACTIVE' and partner_id is not null;

-- People look at what could not be understood (P-41, field lesson 5).
alter table quarantine
    add column announced boolean not null default false,
    add column looked_at timestamptz,
    add column looked_by text,
    add column note      text;
create index quarantine_open on quarantine (id) where looked_at is null;
create index quarantine_news on quarantine (id) where not announced;
create index quarantine_by_station on quarantine (station_id, id);
