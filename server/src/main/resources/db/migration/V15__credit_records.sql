-- A bill is never changed: it is taken back and made anew (O-35). Each record has a name and a place of its own.
alter table cdr add column id text, add column issue integer not null default 0;
update cdr set id = session_id::text,
    document = (document::jsonb || jsonb_build_object('session', session_id::text, 'issue', 0))::json;
alter table cdr drop constraint cdr_pkey, add primary key (id);
create unique index cdr_of_session on cdr (session_id, issue);
drop index cdr_by_partner;
create index cdr_by_partner on cdr (partner_id, created_at, session_id, issue);
